import { removeFile } from "@/lib/files/store";

/** Removes the file of a logo that another one has replaced; nothing happens when it is gone already. */
export const removeLogoFile = ({ key }: { key: string }): Promise<void> => removeFile(key);
