"""Other people's clients against a real service: each does what it does against its own.

    python Tests/Clients/clients.py .build/release/postbag
"""

import hashlib
import hmac
import json
import sys
import time
import unittest
import urllib.error
import urllib.request

import akismet
import httpx
import openai
from googleapiclient import discovery
from googleapiclient.errors import HttpError

from service import CORAL_SECRETS, Service

FAIR = "The council should publish the whole report, not a summary of it."
ABUSE = "You are a stupid, worthless idiot and everybody knows it."
REVIEW = "https://www.ellerbypost.example/news/review-2026/?utm_source=mail"
SERVICE: Service


class GoogleClient(unittest.TestCase):
    """google-api-python-client, which learns the methods from the discovery document."""

    def setUp(self):
        self.client = self.build(SERVICE.key)

    def build(self, key):
        return discovery.build(
            "commentanalyzer",
            "v1alpha1",
            developerKey=key,
            discoveryServiceUrl=f"{SERVICE.url}/$discovery/rest?version=v1alpha1",
            static_discovery=False,
        )

    def analyze(self, text, **more):
        names = ["TOXICITY", "SEVERE_TOXICITY", "IDENTITY_ATTACK", "INSULT", "PROFANITY", "THREAT",
                 "SEXUALLY_EXPLICIT"]
        body = {"comment": {"text": text}, "requestedAttributes": {name: {} for name in names}}
        return self.client.comments().analyze(body=body | more).execute()

    def test_scores_every_attribute_of_production(self):
        fair, abuse = self.analyze(FAIR), self.analyze(ABUSE, clientToken="t-1", doNotStore=True)
        self.assertEqual(len(abuse["attributeScores"]), 7)
        self.assertEqual(abuse["clientToken"], "t-1")
        self.assertEqual(abuse["languages"], ["en"])
        value = lambda answer: answer["attributeScores"]["TOXICITY"]["summaryScore"]["value"]
        self.assertGreater(value(abuse), 0.8)
        self.assertLess(value(fair), 0.3)

    def test_counts_spans_as_its_users_do(self):
        text = "😀 You idiot! Sorry, I like your name."
        answer = self.analyze(text, spanAnnotations=True)
        spans = answer["attributeScores"]["INSULT"]["spanScores"]
        units = text.encode("utf-16-le")
        shown = [units[2 * s["begin"]:2 * s["end"]].decode("utf-16-le") for s in spans]
        self.assertEqual(shown, ["😀 You idiot!", "Sorry, I like your name."])

    def test_understands_what_is_wrong(self):
        with self.assertRaises(HttpError) as caught:
            self.analyze("Hola a todos", languages=["es"])
        self.assertEqual(caught.exception.resp.status, 400)
        self.assertIn("does not support request languages: es", caught.exception.reason)
        details = caught.exception.error_details[0]
        self.assertEqual(details["errorType"], "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE")
        with self.assertRaises(HttpError) as caught:
            self.analyze("")
        self.assertEqual(caught.exception.error_details[0]["errorType"], "COMMENT_EMPTY")

    def test_needs_a_key(self):
        with self.assertRaises(HttpError) as caught:
            body = {"comment": {"text": FAIR}, "requestedAttributes": {"TOXICITY": {}}}
            self.build("pb-nobody").comments().analyze(body=body).execute()
        self.assertIn("API key not valid", caught.exception.reason)

    def test_suggests_a_score(self):
        scores = {"TOXICITY": {"summaryScore": {"value": 0}}}
        body = {"comment": {"text": FAIR}, "attributeScores": scores, "clientToken": "t-2"}
        self.assertEqual(
            self.client.comments().suggestscore(body=body).execute()["clientToken"], "t-2"
        )


class ToService(httpx.BaseTransport):
    """Sends what is meant for Akismet's fixed address to the service, as a proxy would."""

    def __init__(self):
        self.inner = httpx.HTTPTransport()

    def handle_request(self, request):
        address = httpx.URL(SERVICE.url)
        request.url = request.url.copy_with(
            scheme=address.scheme, host=address.host, port=address.port
        )
        return self.inner.handle_request(request)


class AkismetClient(unittest.TestCase):
    """The akismet package."""

    def client(self, key, validated=True):
        config = akismet.Config(key=key, url="https://ellerbypost.example")
        http = httpx.Client(
            transport=ToService(), headers={"User-Agent": akismet.USER_AGENT}, timeout=10
        )
        make = akismet.SyncClient.validated_client if validated else akismet.SyncClient
        return make(config=config, http_client=http)

    def test_verifies_its_key(self):
        self.client(SERVICE.key)
        with self.assertRaises(akismet.APIKeyError):
            self.client("pb-nobody")

    def test_publishes_holds_and_discards(self):
        client = self.client(SERVICE.key)
        check = lambda text, **more: client.comment_check(
            user_ip="192.0.2.1", comment_content=text, comment_author="Reader",
            comment_type="comment", user_agent="Browser", referrer="-", **more
        )
        self.assertEqual(check(FAIR), akismet.CheckResponse.HAM)
        self.assertEqual(check(ABUSE), akismet.CheckResponse.DISCARD)
        held = "Rot in hell is where she belongs."
        self.assertNotEqual(check(held, permalink=REVIEW), akismet.CheckResponse.HAM)
        forced = check(FAIR, is_test=True, comment_author_email="akismet-guaranteed-spam@example.com")
        self.assertEqual(forced, akismet.CheckResponse.SPAM)

    def test_sends_what_went_wrong(self):
        client = self.client(SERVICE.key)
        self.assertTrue(client.submit_spam(user_ip="192.0.2.1", comment_content=ABUSE))
        self.assertTrue(client.submit_ham(user_ip="192.0.2.1", comment_content=FAIR))

    def test_is_told_that_its_key_is_not_known(self):
        with self.assertRaises(akismet.APIKeyError):
            self.client("pb-nobody", validated=False).comment_check(
                user_ip="192.0.2.1", comment_content=FAIR
            )


class CoralPhase(unittest.TestCase):
    """A call as Coral's external moderation phase documents it."""

    def call(self, text, secrets=CORAL_SECRETS[:1], story="review-2026", url=REVIEW, parent=None):
        body = json.dumps(
            {
                "action": "NEW",
                "comment": {"body": text, "parentID": parent},
                "author": {"id": "reader-1", "role": "COMMENTER"},
                "story": {"id": story, "url": url},
                "site": {"id": "site-1"},
                "tenantID": "tenant-1",
                "tenantDomain": "coral.ellerbypost.example",
            },
            indent=2,
        ).encode()
        signatures = ["sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
                      for secret in secrets]
        headers = {"Content-Type": "application/json", "X-Coral-Signature": ",".join(signatures)}
        request = urllib.request.Request(f"{SERVICE.url}/coral/phase", body, headers)
        began = time.monotonic()
        with urllib.request.urlopen(request, timeout=10) as answer:
            read = answer.read()
            self.took = time.monotonic() - began
            return answer.status, json.loads(read) if read else None

    def test_hears_nothing_of_a_fair_comment(self):
        self.assertEqual(self.call(f"<p>{FAIR}</p>"), (204, None))

    def test_hears_legal_answers_only(self):
        status, answer = self.call("<div>You are a <b>stup</b>id, worthless idiot.</div>")
        self.assertEqual(status, 200)
        self.assertEqual(answer["status"], "REJECTED")
        for action in answer["actions"]:
            self.assertEqual(action["actionType"], "FLAG")
            self.assertIn(
                action["reason"], ["COMMENT_DETECTED_TOXIC", "COMMENT_DETECTED_SPAM"]
            )
        self.assertLessEqual(set(answer), {"status", "actions", "tags", "moderationAction"})

    def test_finds_the_story_by_its_address_alone(self):
        question = "So which street do the family live in? Somebody must know."
        by_address = self.call(question, story="coral-id-7")
        self.assertEqual(by_address, self.call(question))
        self.assertEqual(by_address[0], 200)

    def test_may_change_its_secret(self):
        for secrets in (CORAL_SECRETS, CORAL_SECRETS[1:], ["retired"] + CORAL_SECRETS[1:]):
            self.assertEqual(self.call(FAIR, secrets)[0], 204)

    def test_is_refused_without_a_signature_of_ours(self):
        for secrets in ([], ["made-up"]):
            with self.assertRaises(urllib.error.HTTPError) as caught:
                self.call(FAIR, secrets)
            self.assertEqual(caught.exception.code, 401)
            caught.exception.close()

    def test_tells_how_long_its_answers_take(self):
        times = []
        for _ in range(100):
            self.call(ABUSE)
            times.append(self.took)
        times.sort()
        print(f"\nCoral waits 200 ms; answered in {1000 * times[50]:.1f} ms, "
              f"99 of 100 within {1000 * times[98]:.1f} ms")


class OpenAIClient(unittest.TestCase):
    """openai's moderations call."""

    def client(self, key):
        return openai.OpenAI(api_key=key, base_url=f"{SERVICE.url}/v1", max_retries=0)

    def test_flags_abuse_and_leaves_the_rest(self):
        client = self.client(SERVICE.key)
        answer = client.moderations.create(model="omni-moderation-latest", input=[FAIR, ABUSE])
        fair, abuse = answer.results
        self.assertFalse(fair.flagged)
        self.assertTrue(abuse.flagged and abuse.categories.harassment)
        self.assertGreater(abuse.category_scores.harassment, 0.5)
        self.assertEqual(abuse.category_applied_input_types.harassment, ["text"])
        self.assertIsNone(abuse.categories.illicit)
        self.assertTrue(answer.model.startswith("house@"))

    def test_takes_parts_and_refuses_pictures(self):
        client = self.client(SERVICE.key)
        answer = client.moderations.create(input=[{"type": "text", "text": FAIR}])
        self.assertEqual(len(answer.results), 1)
        with self.assertRaises(openai.BadRequestError):
            client.moderations.create(
                input=[{"type": "image_url", "image_url": {"url": "https://a.example/a.png"}}]
            )

    def test_needs_a_key(self):
        with self.assertRaises(openai.AuthenticationError):
            self.client("pb-nobody").moderations.create(input=FAIR)


if __name__ == "__main__":
    with Service(sys.argv.pop(1)) as SERVICE:
        result = unittest.main(exit=False, verbosity=2, warnings="ignore").result
        told = SERVICE.told()
    assert FAIR not in told and "worthless" not in told, "the log holds a reader's words"
    assert SERVICE.key not in told, "the log holds a key"
    sys.exit(not result.wasSuccessful())
