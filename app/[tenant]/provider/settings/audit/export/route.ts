import { auditFile } from "../../../../audit-file";

export const GET = auditFile("provider");
