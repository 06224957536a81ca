/// The little that a page does by itself: it sorts tables, keeps what the reader writes in the page, saves it as a copy, and asks
/// before that is lost.
///
/// Everything can be read and filled in without it.
enum PageScript {
  static let html = HTML(code: text)

  static let text = """

    "use strict";
    // What is known last comes last in the file, and is shown first.
    document.querySelector("main").prepend(...document.querySelectorAll("[slot=summary]"));

    for (const table of document.querySelectorAll("table.summary")) {
      const heads = [...table.tHead.rows[0].cells];
      // A copy that was saved has all this already.
      if (!table.querySelector(".hint")) {
        const hint = table.caption.appendChild(document.createElement("span"));
        hint.className = "hint";
        hint.textContent = " Any column sorts the table.";
      }
      heads.forEach((head, column) => {
        let button = head.querySelector("button");
        if (!button) {
          button = document.createElement("button");
          button.type = "button";
          button.append(...head.childNodes);
          head.append(button);
        }
        button.addEventListener("click", () => sort(table, heads, column));
      });
    }

    function sort(table, heads, column) {
      const head = heads[column];
      const falls = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", falls ? "descending" : "ascending");
      const key = row => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
      const compare = (a, b) => {
        const [x, y] = [key(a), key(b)];
        return (isNaN(x) || isNaN(y) ? x.localeCompare(y, undefined, { numeric: true }) : x - y) * (falls ? -1 : 1);
      };
      const body = table.tBodies[0];
      body.append(...[...body.rows].sort(compare));
    }

    // What is chosen and typed becomes part of the document, so that printing and saving have it.
    let isUnsaved = false;
    document.addEventListener("input", event => {
      const field = event.target;
      if (field.id !== "only-evidence") isUnsaved = true;
      if (field.type === "radio") {
        for (const one of document.getElementsByName(field.name)) one.toggleAttribute("checked", one.checked);
      } else if (field.localName === "select") {
        for (const one of field.options) one.toggleAttribute("selected", one.selected);
      } else if (field.localName === "textarea") {
        field.textContent = field.value;
        field.closest("fieldset").querySelector(".printed").textContent = field.value;
      }
    });

    const save = document.querySelector("#save");
    if (save) {
      save.hidden = false;
      save.addEventListener("click", () => {
        isUnsaved = false;
        const page = new Blob(["<!DOCTYPE html>\\n", document.documentElement.outerHTML], { type: "text/html" });
        const link = document.createElement("a");
        link.href = URL.createObjectURL(page);
        link.download = decodeURIComponent(location.pathname.split("/").pop() || "report.html");
        link.click();
      });
    }
    addEventListener("beforeunload", event => {
      if (isUnsaved) event.preventDefault();
    });

    """
}
