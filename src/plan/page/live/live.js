// The page's own script: the visitor's language, copy buttons, today on the axis of time, and the live check. It runs in
// the visitor's browser and sends no request until a button is pressed. What is behind ASKS_GITHUB is in the script of
// those pages alone whose policy is kept at github.com (`scripts/page.ts`).
import { all, one } from "./elements.js";
import { liveCheck } from "./live-check.js";
import { chooseLanguage, speak, text } from "./speech.js";
import { drawTimeline } from "./timeline.js";

copyButtons();
const show = one("#live") ? liveCheck() : () => {};
chooseLanguage(() => {
  drawTimeline();
  show();
});

function copyButtons() {
  if (!navigator.clipboard) return;
  const said = one("#copied");
  for (const button of all("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      let key = "copied";
      try {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      } catch {
        key = "not-allowed";
      }
      button.textContent = said.textContent = text({ key });
      setTimeout(() => {
        speak(button);
        said.textContent = "";
      }, 2000);
    });
  }
}
