import { customersFile } from "@/app/[tenant]/_customers/file";

export const GET = customersFile("provider");
