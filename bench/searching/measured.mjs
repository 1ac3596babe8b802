// Runs a program and says what it cost; adds up what it wrote.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Runs a command under GNU time: `{wall, cpu, megabytes, output}`. Throws where it fails. */
export function run(work, command, ...parameters) {
  const report = join(work, "time");
  const timed = ["-o", report, "-f", "%e %U %S %M", command, ...parameters];
  const done = spawnSync(process.env.GNU_TIME ?? "time", timed, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0) {
    throw new Error(`${command} failed: ${done.error ?? (done.stderr + done.stdout).slice(-2000)}`);
  }
  const [wall, user, system, memory] = readFileSync(report, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system, megabytes: memory / 1024, output: done.stdout };
}

/** Files and bytes below a folder, all and by kind; `kindOf` says the kind of a path in it. */
export function weigh(folder, kindOf) {
  const all = { files: 0, bytes: 0, largest: 0, kinds: new Map() };
  const visit = (path) => {
    for (const name of readdirSync(join(folder, path))) {
      const below = path ? `${path}/${name}` : name;
      const stat = statSync(join(folder, below));
      if (stat.isDirectory()) visit(below);
      else add(below, stat.size);
    }
  };
  const add = (path, size) => {
    const kind = kindOf(path);
    if (!kind) return;
    const sum = all.kinds.get(kind) ?? { files: 0, bytes: 0, largest: 0 };
    for (const each of [all, sum]) {
      each.files++;
      each.bytes += size;
      each.largest = Math.max(each.largest, size);
    }
    all.kinds.set(kind, sum);
  };
  if (existsSync(folder)) visit("");
  return all;
}
