import { relative } from "node:path";
import {
  type Expression,
  isAsExpression,
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from "typescript/unstable/ast";
import { API, type Checker, type Type, TypeFlags } from "typescript/unstable/sync";

/** Where the code asks for words: the namespaces and keys that the types of the call allow. */
export type Asked = { at: string; spaces: string[]; keys: string[]; loose: boolean };
/** A text that stands where only certain texts may stand. */
export type Chosen = { at: string; text: string; among: ReadonlySet<string> };

export type Found = {
  /** Calls of translators, and the titles of pages. */
  asked: Asked[];
  /** Texts whose place allows a set of texts alone, such as the key of a refusal or the action of an audit entry. */
  chosen: Chosen[];
  /** Notices that addresses name: for each place, those that it can be. */
  notices: string[][];
  /** What schemas say of a field that does not fit: for each place, what it can be. */
  faults: string[][];
};

const product = /^(?:app|components|lib)\/(?!.*\.test\.tsx?$)|^proxy\.ts$/;

/** Reads from the types of the product which words it may ask for; `known` are the keys that count where a text is chosen. */
export function readAsked(known: ReadonlySet<string>): Found {
  const api = new API({ cwd: process.cwd() });
  try {
    const [project] = api.updateSnapshot({ openProjects: [`${process.cwd()}/tsconfig.json`] }).getProjects();
    if (!project) throw new Error("tsconfig.json opens no project");
    const { program, checker } = project;
    const reader = new Reader(checker);
    const found: Found = { asked: [], chosen: [], notices: [], faults: [] };
    const calls: Call[] = [];
    const titles: Asked[] = [];
    for (const path of program.getSourceFileNames()) {
      const at = relative(process.cwd(), path);
      const file = product.test(at) ? program.getSourceFile(path) : undefined;
      if (!file) continue;
      const schemas = /from "zod"/.test(file.text) && at !== "lib/base/env.ts";
      for (const node of nodesOf(file)) {
        const call =
          /Translations\(|createTranslator\(|Speech\b|wordsIn\(/.test(file.text) && callIn(node, at);
        if (call) calls.push(call);
        titles.push(...titlesIn(node, at));
        if (isText(node)) {
          found.chosen.push(...reader.chosenIn(node, at, known));
          found.notices.push(...reader.noticesIn(node));
        }
        if (schemas && isPropertyAssignment(node) && /^(?:error|message)$/.test(node.name.getText(file)))
          found.faults.push(reader.textsOf(node.initializer) ?? []);
      }
    }
    found.asked = [...reader.askedBy(calls), ...titles];
    return found;
  } finally {
    api.close();
  }
}

type Call = { at: string; translator: Node; key: Expression };
type Text = Expression & { text?: string };

const isText = (node: Node): node is Text =>
  isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) || isTemplateExpression(node);

function nodesOf(file: SourceFile): Node[] {
  const nodes: Node[] = [];
  const walk = (node: Node) => {
    nodes.push(node);
    node.forEachChild(walk);
  };
  walk(file);
  return nodes;
}

/** A call that may be one of a translator: t("key"), t.rich("key"), (await getTranslations("space"))("key"). */
function callIn(node: Node, at: string): Call | undefined {
  if (!isCallExpression(node)) return;
  const [key] = node.arguments;
  const called = node.expression;
  const way = isPropertyAccessExpression(called) && /^(?:rich|markup|has)$/.test(called.name.text);
  return key && { at, translator: way ? called.expression : called, key: withoutNever(key) };
}

/** The title of a page by its words: titled("space", "key"). */
function titlesIn(node: Node, at: string): Asked[] {
  if (!isCallExpression(node) || !isIdentifier(node.expression) || node.expression.text !== "titled")
    return [];
  const [space, key] = node.arguments;
  if (!space || !key || !isStringLiteral(space) || !isStringLiteral(key)) return [];
  return [{ at, spaces: [space.text], keys: [key.text], loose: false }];
}

/** A cast to never says nothing about a key; what it hides does. */
const withoutNever = (key: Expression): Expression =>
  isAsExpression(key) && key.type.kind === SyntaxKind.NeverKeyword ? key.expression : key;

class Reader {
  private readonly members = new Map<string, ReadonlySet<string> | undefined>();

  constructor(private readonly checker: Checker) {}

  /** The calls that are ones of translators, with what they may ask for. */
  askedBy(calls: Call[]): Asked[] {
    const translators = this.checker.getTypeAtLocation(calls.map(({ translator }) => translator));
    return calls.flatMap(({ at, key }, nth) => {
      const type = translators[nth];
      const name = type?.getAliasSymbol()?.name;
      if (!type || (name !== "Translator" && name !== "Words")) return [];
      const space = type.getAliasTypeArguments().at(-1);
      const keys = this.textsOf(key);
      return [{ at, spaces: [...(this.membersOf(space) ?? [])], keys: keys ?? [], loose: !keys }];
    });
  }

  /** The texts that a text can be, where its place allows some of the known keys and nothing else. */
  chosenIn(node: Text, at: string, known: ReadonlySet<string>): Chosen[] {
    if (!isTemplateExpression(node) && !known.has(node.text ?? "")) return [];
    // Beside the keys themselves, a place may allow longer texts that begin with one: "prices-set.12".
    const among = this.membersOf(this.checker.getContextualType(node), "templates aside");
    if (!among) return [];
    return (this.textsOf(node) ?? []).filter((text) => among.has(text)).map((text) => ({ at, text, among }));
  }

  /** The notices in an address such as `/orders?notice=saved#lines`. */
  noticesIn(node: Text): string[][] {
    const [first = "", ...spans] = isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans]
      : [node.text];
    if (typeof first !== "string") return [];
    const parts = spans.filter((span) => typeof span === "object");
    const begun = [first, ...parts.map(({ literal }) => literal.text)];
    return begun.flatMap((text, nth) => {
      const [, named, rest] = /[?&]notice=([\w-]*)(.*)$/.exec(text) ?? [];
      if (named === undefined) return [];
      const next = parts[nth];
      if (rest || !next) return [[named]];
      return [(this.textsOf(next.expression) ?? ["?"]).map((end) => named + end)];
    });
  }

  /** All texts that an expression can be; undefined where that may be any text. */
  textsOf(node: Expression): string[] | undefined {
    if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return [node.text];
    if (isParenthesizedExpression(node)) return this.textsOf(node.expression);
    if (isConditionalExpression(node)) return both(this.textsOf(node.whenTrue), this.textsOf(node.whenFalse));
    if (isBinaryExpression(node)) return both(this.textsOf(node.left), this.textsOf(node.right));
    if (!isTemplateExpression(node)) return this.membersOrNone(this.checker.getTypeAtLocation(node));
    return node.templateSpans.reduce<string[] | undefined>(
      (beginnings, { expression, literal }) => {
        const middles = beginnings && this.textsOf(expression);
        return middles && beginnings.flatMap((each) => middles.map((middle) => each + middle + literal.text));
      },
      [node.head.text],
    );
  }

  private membersOrNone(type: Type | undefined): string[] | undefined {
    const members = this.membersOf(type);
    return members && [...members];
  }

  /** The texts of a union; undefined where the type allows any other text. What is absent or a number is left out. */
  private membersOf(type: Type | undefined, aside?: "templates aside"): ReadonlySet<string> | undefined {
    if (!type) return;
    const name = `${type.id} ${aside}`;
    if (!this.members.has(name)) this.members.set(name, readMembers(type, Boolean(aside)));
    return this.members.get(name);
  }
}

function readMembers(type: Type, templatesAside: boolean): ReadonlySet<string> | undefined {
  const types = type.isUnionType() ? type.getTypes() : [type];
  const texts = types.flatMap((each) => (each.isStringLiteralType() ? [each.value] : []));
  const absent = TypeFlags.Undefined | TypeFlags.Null;
  const open = types.some(
    (each) =>
      !each.isStringLiteralType() &&
      !(each.flags & absent) &&
      !(templatesAside && each.isTemplateLiteralType()),
  );
  return texts.length && !open ? new Set(texts) : undefined;
}

const both = (one: string[] | undefined, other: string[] | undefined) => one && other && [...one, ...other];
