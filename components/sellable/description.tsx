type Block = { kind: "list" | "text"; lines: string[] };

/** A long text as paragraphs and lists: an empty line parts blocks, lines that begin with a hyphen are a list. */
export function Description({ text }: { text: string }) {
  return (
    <div className="max-w-prose space-y-3">
      {blocksOf(text).map(({ kind, lines }, at) =>
        kind === "list" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks have no other name, and never move
          <ul key={at} className="list-disc space-y-1 pl-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={at} className="whitespace-pre-line">
            {lines.join("\n")}
          </p>
        ),
      )}
    </div>
  );
}

const bullet = /^\s*[-*•]\s+/;

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split(/\r?\n/)) {
    const kind = bullet.test(line) ? "list" : "text";
    if (!line.trim()) open = undefined;
    else if (open?.kind === kind) open.lines.push(line.replace(bullet, ""));
    else {
      open = { kind, lines: [line.replace(bullet, "")] };
      blocks.push(open);
    }
  }
  return blocks;
}
