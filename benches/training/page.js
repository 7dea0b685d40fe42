// Steps of training a second of computing time in Node.js, the most of several rounds of at least 30 ms. The arguments
// are the program and, if not all networks shall be timed, a part of the names of those that shall.
require(require('path').resolve(process.argv[2]));

const ROUNDS = 5;
const SHORTEST_MS = 30;

function stepsPerSecond(index) {
  let steps = 1;
  let most = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (;;) {
      // The time of this process alone, so that another one beside it does not count.
      const begin = process.cpuUsage();
      lecternTraining.run(index, steps);
      const milliseconds = process.cpuUsage(begin).user / 1000;
      if (milliseconds >= SHORTEST_MS) {
        most = Math.max(most, (steps * 1000) / milliseconds);
        break;
      }
      steps *= 2;
    }
  }
  return most;
}

console.log(`${'network'.padEnd(48)} ${'steps/s'.padStart(9)} ${'Gflop/s'.padStart(9)}`);
lecternTraining.cases().split('\n').forEach((line, index) => {
  const [name, products] = line.split('\t');
  if (!name.includes(process.argv[3] ?? '')) return;
  const speed = stepsPerSecond(index);
  const gflops = (speed * Number(products) * 2) / 1e9;
  console.log(`${name.padEnd(48)} ${speed.toFixed(0).padStart(9)} ${gflops.toFixed(2).padStart(9)}`);
});
