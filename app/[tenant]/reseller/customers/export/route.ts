import { customersFile } from "@/app/[tenant]/customers-file";

export const GET = customersFile("reseller");
