// The page was built without a clock, so bars and axis are drawn again here, up to today.
import { anchorAt, positionOf, ticksOf } from "../axis.ts";
import { all, one } from "./elements.js";
import { dateText, text } from "./speech.js";

export function drawTimeline() {
  const bars = all("rect[data-from]").map((bar) => ({
    bar,
    from: Number(bar.dataset.from),
    to: Number(bar.dataset.to),
  }));
  if (bars.length === 0) return;
  const now = Date.now() / 1000;
  const first = Math.min(now, ...bars.map(({ from }) => from));
  const latest = Math.max(now, ...bars.map(({ to }) => to));
  const scale = { first, last: latest + (latest - first) / 12 };
  for (const { bar, from, to } of bars) {
    const start = positionOf(from, scale);
    bar.setAttribute("x", `${start}%`);
    bar.setAttribute("width", `${Math.max(0.5, positionOf(to || scale.last, scale) - start)}%`);
    bar.closest("li").classList.toggle("over", to !== 0 && to < now);
  }
  const today = positionOf(now, scale);
  for (const line of all(".today")) {
    line.setAttribute("x1", `${today}%`);
    line.setAttribute("x2", `${today}%`);
  }
  const marks = ticksOf(scale).map(({ at, unit }) => {
    const options = { month: "short", timeZone: "UTC", ...(unit === "month" ? {} : { [unit]: "numeric" }) };
    return mark(positionOf(at, scale), "", dateText(at * 1000, options));
  });
  one(".axis").replaceChildren(...marks.flat(), ...mark(today, "now", text({ key: "today" })));
  one("main").classList.add("known");
}

/** A stroke and its label; that of today is below the others. */
function mark(position, name, label) {
  const x = `${position}%`;
  const line = drawn("line", { x1: x, x2: x, y2: 5, class: name });
  const words = drawn("text", { x, y: name ? 36 : 19, "text-anchor": anchorAt(position), class: name });
  words.textContent = label;
  return [line, words];
}

function drawn(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
