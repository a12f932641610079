#!/usr/bin/env python3
"""Lets a pretrained encoder learn what `postbag model train` would, and label texts for it.

    postbag model rows train/*.jsonl.gz > rows.jsonl
    .scripts/teach.py rows.jsonl --encoder all-MiniLM-L6-v2 --out taught.jsonl.gz
    postbag model train --out english.pbscore train/*.jsonl.gz taught.jsonl.gz

Needs torch and transformers, and a GPU to be done in minutes. The comments are dealt into as many
parts as there are teachers; each teacher learns from all parts but one, and labels the comments of
that one, so that no label is a memory of the comment's own. Labelled are the comments themselves,
and sentences taken from the longer ones. What `model rows` marks as kept is neither learnt from nor
labelled.
"""
import argparse
import gzip
import json
import os
import random
import re
import tempfile
import time
import zlib

import numpy
import torch
import torch.multiprocessing
import transformers

LABELS = ["TOXICITY", "SEVERE_TOXICITY", "IDENTITY_ATTACK", "INSULT", "PROFANITY", "THREAT",
          "SEXUALLY_EXPLICIT", "SPAM"]
# A teacher that has seen one forum's advertising has nothing to teach about it.
TAUGHT = LABELS[:-1]
# The set whose norm a teacher's labels follow.
NORM = "jigsaw18"
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class Teacher(torch.nn.Module):
    """An encoder whose words' mean gives each label's log-odds; each set has a bias of its own."""

    def __init__(self, folder, sources):
        super().__init__()
        self.encoder = transformers.AutoModel.from_pretrained(folder, dtype=torch.float32)
        self.outputs = torch.nn.Linear(self.encoder.config.hidden_size, len(LABELS))
        self.dropout = torch.nn.Dropout(0.1)
        self.bias = torch.nn.Embedding(sources, len(LABELS))
        torch.nn.init.constant_(self.bias.weight, -1)

    def forward(self, tokens, mask, source):
        states = self.encoder(input_ids=tokens, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(2).to(states.dtype)
        mean = (states * weights).sum(1) / weights.sum(1)
        return self.outputs(self.dropout(mean)).float() + self.bias(source)


def read_rows(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sentences(rows, most, seed):
    """Sentences of 4 to 40 words from comments of several, with the place of their comment."""
    found = []
    for place, row in enumerate(rows):
        if row["src"] in ("synthetic", "policy_cases"):
            continue
        parts = [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n+", row["text"])]
        parts = [part for part in parts if 4 <= len(part.split()) <= 40]
        if len(parts) > 1:
            found += [(place, part) for part in parts]
    random.Random(seed).shuffle(found)
    return sorted(set(found[:most]))


def tokenise(folder, texts, longest):
    tokeniser = transformers.AutoTokenizer.from_pretrained(folder)
    result = []
    for start in range(0, len(texts), 10_000):
        result += tokeniser(texts[start:start + 10_000], truncation=True, max_length=longest)["input_ids"]
    return result


def batches(order, tokens, size):
    """Texts of like length side by side, in an order that length does not decide."""
    for start in range(0, len(order), size * 64):
        chunk = sorted(order[start:start + size * 64], key=lambda index: len(tokens[index]))
        parts = [chunk[at:at + size] for at in range(0, len(chunk), size)]
        random.shuffle(parts)
        yield from parts


def padded(tokens, part):
    width = -(-max(len(tokens[index]) for index in part) // 8) * 8
    block = numpy.zeros((len(part), width), dtype=numpy.int64)
    for line, index in enumerate(part):
        block[line, :len(tokens[index])] = tokens[index]
    return torch.from_numpy(block).to(DEVICE, non_blocking=True)


def learn(teacher, work, fold, options):
    rows, tokens = work["rows"], work["tokens"]
    learnt = [index for index in range(len(rows)) if work["folds"][index] != fold]
    targets = torch.tensor(work["targets"]).to(DEVICE)
    sources = torch.tensor(work["sources"]).to(DEVICE)
    orders = []
    for _ in range(options.passes):
        order = [index for index in learnt for _ in range(int(rows[index]["share"] + random.random()))]
        random.shuffle(order)
        orders.append(list(batches(order, tokens, options.batch)))
    steps = sum(map(len, orders))
    head = [*teacher.outputs.parameters(), *teacher.bias.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": teacher.encoder.parameters(), "lr": options.rate}, {"params": head, "lr": 1e-3}],
        weight_decay=0.01, fused=DEVICE == "cuda")
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (steps * 0.06), max(0.0, 1 - step / steps)))
    teacher.train()
    start, loss_sum, step = time.time(), 0.0, 0
    for number, order in enumerate(orders):
        for part in order:
            block = padded(tokens, part)
            place = torch.tensor(part).to(DEVICE, non_blocking=True)
            with torch.autocast(DEVICE, dtype=torch.bfloat16):
                logits = teacher(block, block != 0, sources[place])
            wanted = targets[place]
            known = wanted >= 0
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                logits, wanted.clamp(min=0), reduction="none")
            loss = (loss * known).sum() / len(part)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            if step % 500 == 0:
                print(f"teacher {fold}: step {step} of {steps}, loss {loss.item():.3f}, "
                      f"{time.time() - start:.0f} s", flush=True)


@torch.inference_mode()
def label(teacher, tokens, places, norm, size=512):
    teacher.eval()
    scores = numpy.zeros((len(places), len(LABELS)), dtype=numpy.float32)
    order = sorted(range(len(places)), key=lambda index: len(tokens[places[index]]))
    for start in range(0, len(order), size):
        part = order[start:start + size]
        block = padded(tokens, [places[index] for index in part])
        source = torch.full((len(part),), norm, device=DEVICE)
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            logits = teacher(block, block != 0, source)
        scores[part] = torch.sigmoid(logits).cpu().numpy()
    return scores


def teach(fold, folder, options):
    """One teacher: learns from the other parts and labels its own."""
    random.seed(options.seed + fold)
    torch.manual_seed(options.seed + fold)
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision("high")
    work = numpy.load(os.path.join(folder, "work.npy"), allow_pickle=True).item()
    teacher = Teacher(options.encoder, len(work["names"])).to(DEVICE)
    learn(teacher, work, fold, options)
    places = [index for index in range(len(work["tokens"])) if work["folds"][index] == fold]
    scores = label(teacher, work["tokens"], places, work["names"].index(NORM))
    numpy.savez(os.path.join(folder, f"{fold}.npz"), places=places, scores=scores)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", help="what `postbag model rows` wrote")
    parser.add_argument("--encoder", required=True, help="the folder of a pretrained encoder")
    parser.add_argument("--out", required=True, help="where to write what the teachers say (.jsonl.gz)")
    parser.add_argument("--sentences", type=int, default=150_000)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--longest", type=int, default=192)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    rows = read_rows(options.rows)
    names = sorted({row["src"] for row in rows})
    free = [row for row in rows if not row["kept"]]
    parts = sentences(free, options.sentences, options.seed)
    texts = [row["text"] for row in free] + [text for _, text in parts]
    folds = [zlib.crc32(row["text"].encode()) % options.folds for row in free]
    folds += [folds[place] for place, _ in parts]
    work = {
        "rows": [{"share": row["share"]} for row in free],
        "tokens": [numpy.array(row, dtype=numpy.uint16)
                   for row in tokenise(options.encoder, texts, options.longest)],
        "folds": folds, "names": names,
        "sources": [names.index(row["src"]) for row in free],
        "targets": [[row["a"].get(name, -1.0) for name in LABELS] for row in free],
    }
    print(f"{len(free)} comments, {len(parts)} sentences", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        numpy.save(os.path.join(folder, "work.npy"), work, allow_pickle=True)
        torch.multiprocessing.spawn(
            teach, (folder, options), nprocs=options.folds)
        scores = numpy.zeros((len(texts), len(LABELS)), dtype=numpy.float32)
        for fold in range(options.folds):
            said = numpy.load(os.path.join(folder, f"{fold}.npz"))
            scores[said["places"]] = said["scores"]
    # Templates and cases say by themselves what they mean.
    own = {index for index, row in enumerate(free) if row["src"] in ("synthetic", "policy_cases")}
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for index in range(len(texts)):
            if index in own:
                continue
            said = {name: round(float(scores[index][LABELS.index(name)]), 3) for name in TAUGHT}
            source = "taught" if index < len(free) else "taught_sentences"
            line = {"src": source, "text": texts[index], "a": said}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
