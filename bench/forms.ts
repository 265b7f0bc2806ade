/** The form of a page as a browser without JavaScript would send it. */
export type PageForm = { path: string; fields: [name: string, value: string][] };

const entities: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'", "#39": "'" };
const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole);
const attribute = (tag: string, name: string) => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : plain(value);
};

/** Reads the form that has a field of this name, with the values it comes with. */
export function formWith(field: string, path: string, html: string): PageForm {
  for (const [, form = ""] of html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)) {
    const fields = [...form.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].flatMap(
      ([tag]): [string, string][] => {
        const name = attribute(tag, "name");
        const type = attribute(tag, "type");
        if (!name || type === "file" || ((type === "checkbox" || type === "radio") && !/\schecked/.test(tag)))
          return [];
        return [[name, attribute(tag, "value") ?? ""]];
      },
    );
    if (fields.some(([name]) => name === field)) return { path, fields };
  }
  throw new Error(`${path} has no form with the field ${field}`);
}

const BOUNDARY = "----kontor-bench-7f3a9c";

/** The body of a form with some fields filled in, and the header that goes with it. */
export function filled({ fields }: PageForm, values: Record<string, string>): string {
  const given = new Map([...fields, ...Object.entries(values)]);
  const parts = [...given].map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${BOUNDARY}--\r\n`;
}

export const formType = `multipart/form-data; boundary=${BOUNDARY}`;
