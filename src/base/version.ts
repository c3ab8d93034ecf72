import project from "../../package.json" with { type: "json" };

/** Of this program, as in `package.json`, such as `1.2.3`. Never part of a generated file: an update must not change those. */
export const version: string = project.version;
