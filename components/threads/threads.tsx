import type { FormAction } from "@/components/ui/form-body";
import type { Side } from "@/lib/base/paths";
import type { ReadThread } from "@/lib/threads/queries";
import { ThreadSection } from "./thread-section";

export type ThreadPlace = {
  tenant: string;
  /** Path of the record. */
  path: string;
  /** Below which address the files of messages lie. */
  filesAt: string;
  /** What the messages are about, as forms name it. */
  topic: { order: string } | { subscription: string };
  /** Who reads. */
  side: Side;
  /** What the companies are called. */
  names: Record<Side, string>;
  /** Where the reader's company keeps its notes, which are no messages. */
  notes?: string;
  /** Left out for those who only read. */
  actions?: { write: FormAction; read: FormAction };
  /** The version of the order whose question waits for the reader's answer. */
  answers?: number;
};

/** The messages on a record, one section for each thread that the reader takes part in. */
export const Threads = ({ threads, ...place }: ThreadPlace & { threads: ReadThread[] }) =>
  threads.map((thread) => <ThreadSection key={thread.thread} thread={thread} {...place} />);
