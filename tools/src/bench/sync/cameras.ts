import { freePort } from '../../on-air/free-port';
import { type CameraClocks, PushingCamera } from '../../on-air/pushing-camera.process';

/** A cheap quartz is off by less. */
const wrongPpm = 200;

/** The first is on air when nothing else is asked for; its clocks are right. */
const clocksByName: Readonly<Record<string, CameraClocks>> = {
  right: {},
  fast: { camera: wrongPpm, sound: wrongPpm },
  slow: { camera: -wrongPpm, sound: -wrongPpm },
};

/** Cameras of a hall that push to one programme, each with another fault of its clocks. */
export class Cameras {
  private running: PushingCamera[] = [];

  private constructor(private readonly urls: ReadonlyMap<string, string>) {}

  static async withPorts(): Promise<Cameras> {
    const urls = new Map<string, string>();
    for (const name of Object.keys(clocksByName)) {
      urls.set(name, `rtmp://127.0.0.1:${await freePort()}/live/${name}`);
    }
    return new Cameras(urls);
  }

  get names(): readonly string[] {
    return [...this.urls.keys()];
  }

  /** As `PROGRAMME_SOURCES` takes them. */
  get sources(): string {
    return [...this.urls].map(([name, url]) => `${name}=${url}`).join(',');
  }

  start(): void {
    this.running = [...this.urls].map(([name, url]) => new PushingCamera(url, clocksByName[name]));
  }

  close(): void {
    for (const camera of this.running) camera.close();
  }
}
