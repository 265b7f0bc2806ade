export { GET } from "@/app/[tenant]/(shop)/preview/route";
