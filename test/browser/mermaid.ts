import DOMPurify from "dompurify";
import mermaid from "mermaid";

// Mermaid cleans texts for a page, of which there is none here; what it parses stays the same.
Object.assign(DOMPurify, { addHook() {}, sanitize: String });

/** A bar of a Gantt diagram, as Mermaid itself reads it. */
export interface Task {
  readonly section: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  /** "vert": a vertical line. */
  readonly kind: "active" | "done" | "vert" | "";
}

/** The bars of the Gantt diagram that a text is; throws where Mermaid shows an error instead. */
export async function ganttTasks(text: string): Promise<Task[]> {
  await mermaid.parse(text);
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (type !== "gantt") throw new Error(`That is a diagram of type ${type}.`);
  const { getTasks } = db as unknown as { getTasks(): RawTask[] };
  return getTasks().map(({ section, task, startTime, endTime, active, done, vert }) => ({
    section,
    text: task.trim(),
    from: dayAt(startTime),
    to: dayAt(endTime),
    kind: vert ? "vert" : active ? "active" : done ? "done" : "",
  }));
}

interface RawTask {
  readonly section: string;
  readonly task: string;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly active?: boolean;
  readonly done?: boolean;
  readonly vert?: boolean;
}

/** The day where the browser is, as Mermaid draws it. */
function dayAt(time: Date): string {
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
