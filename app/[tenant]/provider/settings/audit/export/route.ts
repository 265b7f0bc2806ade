import { auditFile } from "@/app/[tenant]/_audit/file";

export const GET = auditFile("provider");
