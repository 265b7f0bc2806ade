import { z } from "zod";
import { LARGEST_FILE, LARGEST_TOGETHER, MOST_FILES } from "./rules";

/** Where none was chosen a browser sends an empty file without a name, and React one that is called "undefined". */
const isChosen = ({ name, size }: File) => size > 0 || !["", "undefined"].includes(name);
const chosen = (given: unknown): File[] =>
  [given].flat().flatMap((each) => (each instanceof File && isChosen(each) ? [each] : []));

/** The files of a message: up to 5, of 10 MB each and 20 MB together. */
export const messageFiles = () =>
  z
    .unknown()
    .optional()
    .transform(chosen)
    .refine((files) => files.length <= MOST_FILES, { error: "tooManyMessageFiles", abort: true })
    .refine((files) => files.every(({ size }) => size <= LARGEST_FILE), {
      error: "messageFileTooLarge",
      abort: true,
    })
    .refine((files) => files.reduce((sum, { size }) => sum + size, 0) <= LARGEST_TOGETHER, {
      error: "messageFilesTooLarge",
    });
