import { customersFile } from "../../../customers-file";

export const GET = customersFile("reseller");
