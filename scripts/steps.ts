const colours = process.stdout.isTTY && !process.env.CI && !process.env.NO_COLOR;
const paint = (code: number) => (text: string) => (colours ? `\x1b[${code}m${text}\x1b[0m` : text);

export const dim = paint(2);
export const bold = paint(1);
export const red = paint(31);
export const green = paint(32);

export type Progress = (text: string) => void;

/** Runs one step of a command and shows its name, what it is at, and its time. */
export async function step<T>(name: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const started = Date.now();
  let latest = "";
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const line = (mark: string) => `${mark} ${name.padEnd(12)}${dim(seconds().padStart(8))}  ${latest}`;
  const live = process.stdout.isTTY && !process.env.CI;
  const draw = () => process.stdout.write(`\r\x1b[2K${line("·").slice(0, process.stdout.columns)}`);
  const timer = live ? setInterval(draw, 200) : undefined;
  const finish = (mark: string) => {
    clearInterval(timer);
    process.stdout.write(`${live ? "\r\x1b[2K" : ""}${line(mark)}\n`);
  };
  try {
    const result = await work((text) => {
      latest = text;
      if (!live) console.log(line("·"));
    });
    finish(green("✓"));
    return result;
  } catch (error) {
    finish(red("✗"));
    throw error;
  }
}
