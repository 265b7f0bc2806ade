import { viewsMenu } from "@/app/[tenant]/_views/menu";

export const GET = viewsMenu("provider");
