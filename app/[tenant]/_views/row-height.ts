import { cookies } from "next/headers";
import { localeCookieOptions } from "@/lib/i18n/cookie";
import type { ChosenRows } from "@/lib/views/schema";

/** Remembers in this browser how high the rows of lists are, so that pages come with it, and no statement asks for it. */
const COOKIE = "kontor-rows";

export const hasRoomyRows = async (): Promise<boolean> => (await cookies()).get(COOKIE)?.value === "roomy";

export async function keepRowHeight({ rows }: ChosenRows): Promise<void> {
  (await cookies()).set(COOKIE, rows, localeCookieOptions());
}
