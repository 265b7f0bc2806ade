/** One text of several in the format of Prometheus: each figure with its head once, and all its lines below it. */
export function joinFigures(texts: string[]): string {
  const figures = new Map<string, { head: string[]; lines: string[] }>();
  for (const text of texts) {
    let figure: { head: string[]; lines: string[] } | undefined;
    let fresh = false;
    for (const line of text.split("\n")) {
      const [, kind, name = ""] = /^# (HELP|TYPE|UNIT) (\S+)/.exec(line) ?? [];
      if (kind === "HELP") {
        fresh = !figures.has(name);
        figure = figures.get(name) ?? { head: [], lines: [] };
        figures.set(name, figure);
      }
      if (kind && fresh) figure?.head.push(line);
      if (!kind && line && !line.startsWith("#")) figure?.lines.push(line);
    }
  }
  return [...figures.values()].map(({ head, lines }) => `${[...head, ...lines].join("\n")}\n`).join("");
}
