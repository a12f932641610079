"""Walks the demonstration page in a headless browser: post, be held, report, decide, appeal.

    python Tests/Clients/browser.py .build/release/postbag [FOLDER FOR SCREENSHOTS]
"""

import os
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from service import ROOT, free_port

FAIR = "Thank you for printing the whole list of recommendations."
HELD = "What the f*** were they doing all that time?"
ABUSE = "You are a stupid, worthless idiot."
URL = ""
SHOTS = None


def browser(javascript=True, width=900):
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     f"--window-size={width},1200", "--lang=en-GB"]:
        options.add_argument(argument)
    if not javascript:
        block = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", block)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Driver("/usr/bin/chromedriver"))


class Walk(unittest.TestCase):
    """One reader's way round, with JavaScript and without."""

    def begin(self, javascript, width=900):
        self.javascript = javascript
        self.page = browser(javascript, width)
        self.addCleanup(self.page.quit)

    def find(self, selector):
        return WebDriverWait(self.page, 20).until(
            lambda page: page.find_element(By.CSS_SELECTOR, selector)
        )

    def text(self, selector="main"):
        return self.find(selector).text

    def go(self, path):
        self.page.get(path if path.startswith("http") else URL + path)

    def press(self, element):
        """Clicks what leads to another page, and waits for that."""
        body = self.find("body")
        self.page.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        WebDriverWait(self.page, 20).until(lambda _: self.is_gone(body))

    @staticmethod
    def is_gone(element):
        try:
            return not element.is_displayed()
        except Exception:
            return True

    def shoot(self, name):
        if SHOTS:
            suffix = "" if self.javascript else "-plain"
            self.page.save_screenshot(str(SHOTS / f"{name}{suffix}.png"))

    def post(self, name, text):
        self.go("/")
        self.find("#name").send_keys(name)
        self.find("#text").send_keys(text)
        self.press(self.find("form[action='/comments'] button"))
        return self.page.current_url

    def report(self, comment, reason):
        """Reports a comment with the button beside it and gives the address of the outcome."""
        self.go("/")
        article = self.find(f"article#{comment}")
        summary = article.find_element(By.CSS_SELECTOR, "summary")
        self.page.execute_script("arguments[0].scrollIntoView({block: 'center'})", summary)
        summary.click()
        self.shoot("report-open")
        Select(article.find_element(By.CSS_SELECTOR, "select")).select_by_value(reason)
        article.find_element(By.CSS_SELECTOR, "textarea").send_keys("It is aimed at a person.")
        button = article.find_element(By.CSS_SELECTOR, "button")
        if self.javascript:
            button.click()
            status = article.find_element(By.CSS_SELECTOR, "[role=status]")
            WebDriverWait(self.page, 20).until(lambda _: "Thank you" in status.text)
            self.assertEqual(self.page.switch_to.active_element, status)
            link = status.find_element(By.TAG_NAME, "a")
        else:
            self.press(button)
            self.assertIn("Thank you", self.text())
            link = self.find("main a[href^='/report/']")
        self.shoot("report-sent")
        return link.get_attribute("href")

    def decide(self, words, action):
        """Decides, as the desk, the case about a comment."""
        self.go("/desk")
        self.shoot("desk")
        for article in self.page.find_elements(By.CSS_SELECTOR, "article"):
            if words in article.text:
                button = article.find_element(By.CSS_SELECTOR, f"button[value={action}]")
                return self.press(button)
        raise AssertionError(f"no case about: {words}")

    def check_page(self):
        """What every page must have for people who hear it or cannot use a mouse."""
        self.assertEqual(self.find("html").get_attribute("lang"), "en-GB")
        self.assertEqual(len(self.page.find_elements(By.TAG_NAME, "h1")), 1)
        self.assertTrue(self.page.title)
        fields = "input:not([type=hidden]), select, textarea"
        for field in self.page.find_elements(By.CSS_SELECTOR, fields):
            name = field.get_attribute("id")
            label = self.page.find_elements(By.CSS_SELECTOR, f"label[for='{name}']")
            self.assertEqual(len(label), 1, f"no label for {name}")
        for element in self.page.find_elements(By.CSS_SELECTOR, "script, link, img, iframe"):
            source = element.get_attribute("src") or element.get_attribute("href") or ""
            self.assertTrue(source.startswith(URL), source)

    def walk(self):
        who = "Ada" if self.javascript else "Bea"
        self.go("/")
        self.check_page()
        self.shoot("story")

        fair = self.post(who, f"{FAIR} – {who}")
        self.assertIn("is published", self.text("h1"))
        self.shoot("published")
        self.post(who, f"{HELD} – {who}")
        self.assertIn("waits", self.text("h1"))
        self.assertIn("Our rule:", self.text(".note"))
        self.shoot("held")
        rejected = self.post(who, f"{ABUSE} – {who}")
        self.assertIn("not published", self.text("h1"))
        self.assertIn("Attack the argument, not the person", self.text(".note"))
        self.check_page()
        self.shoot("rejected")

        outcome = self.report(fair.rsplit("/", 1)[1], "abuse")
        self.go(outcome)
        self.assertIn("A person will look", self.text(".note"))
        self.check_page()
        self.decide(f"{FAIR} – {who}", "remove")
        self.go(outcome)
        self.assertIn("took it down", self.text(".note"))
        self.shoot("outcome")
        self.go("/")
        self.assertNotIn(f"{FAIR} – {who}", self.text())

        self.go(rejected)
        self.press(self.find("main a[href^='/appeal/']"))
        appeal = self.page.current_url
        self.check_page()
        self.find("#text").send_keys("I was quoting the minister's own words.")
        self.shoot("appeal")
        self.press(self.find("main form button"))
        self.assertIn("We have your appeal", self.text(".note"))
        self.decide(f"{ABUSE} – {who}", "restore")
        self.go(appeal)
        self.assertIn("reversed", self.text(".note"))
        self.shoot("appeal-won")
        self.go(rejected)
        self.assertIn("is published", self.text("h1"))

        self.go("/rules")
        self.check_page()
        self.assertIn("Nobody is attacked for who they are", self.text())
        self.shoot("rules")
        complaints = [entry for entry in self.page.get_log("browser")
                      if entry["level"] == "SEVERE" and "favicon" not in entry["message"]]
        self.assertEqual(complaints, [])

    def test_with_javascript(self):
        self.begin(javascript=True)
        self.walk()

    def test_without_javascript(self):
        self.begin(javascript=False)
        self.walk()

    def test_shows_markup_as_text(self):
        self.begin(javascript=True, width=400)
        address = self.post("<i>Eve</i>", "<img src=x onerror=document.title='owned'> a fair point")
        self.go(address)
        self.assertIn("<i>Eve</i>", self.text())
        self.assertEqual(self.page.find_elements(By.CSS_SELECTOR, "main img, main i"), [])
        self.assertNotEqual(self.page.title, "owned")
        self.shoot("narrow")


class Demo:
    """`postbag demo --serve`, from start to SIGTERM."""

    def __init__(self, program):
        self.folder = tempfile.TemporaryDirectory(prefix="postbag-demo-")
        self.url = f"http://127.0.0.1:{free_port()}"
        self.process = subprocess.Popen(
            [str(Path(program).resolve()), "demo", "--serve", "--port", self.url.rsplit(":")[-1],
             "--database", str(Path(self.folder.name) / "demo.sqlite")],
            cwd=ROOT,
        )

    def __enter__(self):
        for _ in range(3000):
            assert self.process.poll() is None, "the demonstration stopped"
            try:
                urllib.request.urlopen(f"{self.url}/health/ready", timeout=2).read()
                return self.url
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the demonstration did not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.folder.cleanup()


if __name__ == "__main__":
    arguments = sys.argv[1:]
    del sys.argv[1:]
    if len(arguments) > 1:
        SHOTS = Path(arguments[1])
        os.makedirs(SHOTS, exist_ok=True)
    with Demo(arguments[0]) as URL:
        result = unittest.main(exit=False, verbosity=2, warnings="ignore").result
    sys.exit(not result.wasSuccessful())
