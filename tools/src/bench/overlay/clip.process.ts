import { execFileSync } from 'node:child_process';
import { ffmpegProgram } from '../../on-air/ffmpeg-program';

const seconds = 10;

/** A file with ten seconds of picture and sound. @param picture an ffmpeg source without its size and rate */
export function makeClip(file: string, picture: string, size: string): void {
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', 'sine=f=220:r=48000'];
  const video = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '25', '-pix_fmt', 'yuv420p'];
  const sound = ['-c:a', 'aac', '-ac', '2'];
  const output = ['-s', size, '-r', '25', ...video, ...sound, '-t', `${seconds}`, file];
  execFileSync(ffmpegProgram(), ['-v', 'error', '-y', ...inputs, ...output]);
}

/** Much that moves, as a test card, with a camera's grain. */
export function movingPicture(size: string): string {
  return `testsrc2=s=${size}:r=25,noise=alls=4:allf=t`;
}

/** Nothing that moves: whatever changes is the overlay. */
export function stillPicture(size: string): string {
  return `color=c=0x506070:s=${size}:r=25`;
}
