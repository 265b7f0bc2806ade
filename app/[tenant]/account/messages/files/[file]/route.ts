import { threadFile } from "@/app/[tenant]/_threads/thread-file";

export const GET = threadFile("customer");
