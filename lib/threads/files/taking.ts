import { createHash } from "node:crypto";
import { AppError } from "@/lib/base/errors";
import { cleanLine, cutText } from "@/lib/base/text";
import { type FileKind, kindOf } from "@/lib/files/kind";
import { nameOf } from "./rules";

/** A file as it was taken in: its kind by its content, a name that ends accordingly, and a sum that tells it from others. */
export type TakenFile = { name: string; type: FileKind; content: Buffer; sum: string };

/** Takes in the files of a message, each by what stands in it. Throws INVALID for the first that is of no kind we keep. */
export async function takeFiles<T extends { files: File[] }>(
  given: T,
): Promise<Omit<T, "files"> & { files: TakenFile[] }> {
  const files: TakenFile[] = [];
  for (const file of given.files) {
    const content = Buffer.from(await file.arrayBuffer());
    const type = kindOf(content);
    if (!type)
      throw new AppError(
        "INVALID",
        "fileKind",
        { file: cutText(cleanLine(file.name.toWellFormed()), 100) },
        "files",
      );
    const sum = createHash("sha256").update(content).digest("base64url");
    files.push({ name: nameOf(file.name, type), type, content, sum });
  }
  return { ...given, files };
}
