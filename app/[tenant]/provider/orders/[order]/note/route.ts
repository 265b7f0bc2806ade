import { noteFile } from "@/app/[tenant]/_orders/note";

export const GET = noteFile("provider");
