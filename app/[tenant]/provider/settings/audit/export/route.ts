import { auditFile } from "@/app/[tenant]/audit-file";

export const GET = auditFile("provider");
