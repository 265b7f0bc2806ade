import { z } from "zod";
import { id } from "@/lib/base/fields";
import type { Side } from "@/lib/base/paths";
import { handle } from "@/lib/door/handle";
import { answerMessageFile, getMessageFile } from "@/lib/threads/files/queries";

const filePath = z.object({ file: id() });

/** The file of a message, for an area. */
export const threadFile = (side: Side) =>
  handle(side, "order:read", filePath, async (scope, path) => {
    const file = await getMessageFile(scope, path);
    return () => answerMessageFile(file);
  });
