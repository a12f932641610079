// Sends a report without leaving the page and shows the answer beside the comment.
//
// It adds to forms that work without it, keeps nothing, and calls nobody but the desk that the form
// names. What the desk says is put in as text, never as HTML.
(() => {
  "use strict";

  const tell = (form, words, link) => {
    const status = form.querySelector("[role=status]");
    status.textContent = words;
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = link;
      anchor.textContent = "See what comes of your report";
      status.append(" ", anchor);
    }
    status.focus();
  };

  const finish = (form) => {
    for (const field of form.querySelectorAll("label, select, textarea, button")) field.remove();
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.closest(".postbag-report")) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    let answer;
    try {
      answer = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
        credentials: "omit",
      });
    } catch {
      // The desk does not let this page call it, or cannot be reached: send the form as it is. A
      // report that came in twice counts once.
      form.submit();
      return;
    }
    button.disabled = false;
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      finish(form);
      tell(form, told.message, new URL(`/report/${told.receipt}`, form.action).href);
    } else {
      tell(form, [told.detail, told.fix].filter(Boolean).join(" ") || "That did not work.");
    }
  });
})();
