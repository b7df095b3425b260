// A region of a page: markup made by the server, brought up to date without losing focus or what is being typed.
import { Idiomorph } from "classroom-morph";

const KEEP = "dilemma-draft ";

function draft(field) {
  return KEEP + location.pathname + " " + field.id;
}

function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") (fields[name] ??= []).push(value);
  }
  return fields;
}

export default {
  template: "<div></div>",
  props: { html: String, said: String, count: Number },
  data() {
    return { shown: null, heard: 0 };
  },
  mounted() {
    const el = this.$el;
    el.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-act]");
      if (!button || button.getAttribute("aria-disabled") === "true") return;
      event.preventDefault();
      if (button.dataset.sure && !window.confirm(button.dataset.sure)) return;
      this.$emit("act", { act: button.dataset.act, value: button.dataset.value ?? "", fields: {} });
    });
    el.addEventListener("submit", (event) => {
      const form = event.target;
      if (!form.dataset.act) return;
      event.preventDefault();
      this.$emit("act", { act: form.dataset.act, value: form.dataset.value ?? "", fields: fieldsOf(form) });
    });
    el.addEventListener("change", (event) => {
      const field = event.target;
      if (field.dataset.act) this.$emit("act", { act: field.dataset.act, value: field.value, fields: {} });
      if (field.name === "line") this.choose();
    });
    el.addEventListener("input", (event) => {
      if (event.target.dataset.keep !== undefined) sessionStorage.setItem(draft(event.target), event.target.value);
    });
    this.show();
  },
  updated() {
    this.show();
  },
  methods: {
    show() {
      if (this.html !== this.shown) {
        this.shown = this.html;
        Idiomorph.morph(this.$el, this.html, {
          morphStyle: "innerHTML",
          ignoreActiveValue: ["INPUT", "TEXTAREA", "SELECT"].includes(document.activeElement?.tagName),
          callbacks: {
            beforeAttributeUpdated: (name, node) => !(name === "open" && node.tagName === "DETAILS"),
          },
        });
        this.restore();
        this.choose();
        this.tick();
      }
    },
    restore() {
      for (const field of this.$el.querySelectorAll("[data-keep]")) {
        const kept = sessionStorage.getItem(draft(field));
        if (kept && !field.value && field !== document.activeElement) field.value = kept;
      }
    },
    choose() {
      const chosen = this.$el.querySelector("select[name=line]")?.value.split(" ").at(-1);
      for (const clauses of this.$el.querySelectorAll("[data-treaty]")) clauses.hidden = clauses.dataset.treaty !== chosen;
      for (const box of this.$el.querySelectorAll(".map-box")) {
        if (!box.wasCentred) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
        box.wasCentred = true;
      }
    },
    tick() {
      for (const clock of this.$el.querySelectorAll("[data-left]")) {
        if (clock.dataset.mark !== clock.dataset.left + clock.dataset.stamp) {
          clock.dataset.mark = clock.dataset.left + clock.dataset.stamp;
          clock.dataset.until = performance.now() + 1000 * Number(clock.dataset.left);
        }
        if (clock.dataset.running !== "1") continue;
        const left = Math.max(0, Math.round((Number(clock.dataset.until) - performance.now()) / 1000));
        const text = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
        if (clock.textContent !== text) clock.textContent = text;
      }
    },
    clear(form) {
      const found = this.$el.querySelector(`form[data-act="${form}"]`);
      if (!found) return;
      for (const field of found.querySelectorAll("[data-keep]")) {
        field.value = "";
        sessionStorage.removeItem(draft(field));
      }
    },
    focus(name) {
      if (name === "top") return window.scrollTo(0, 0);
      Vue.nextTick(() => {
        const found = this.$el.querySelector(name);
        if (!found) return;
        found.focus({ preventScroll: true });
        found.scrollIntoView({ block: "start" });
      });
    },
  },
  created() {
    this.timer = setInterval(() => this.$el && this.tick(), 500);
  },
  unmounted() {
    clearInterval(this.timer);
  },
};
