// The networks: where each lies in its package, what is wanted of it, what stays in half precision.

import { PACKAGES, openPackage } from './packages.mjs';
import { KEPT } from './points.mjs';
import { keepRows, lower } from './lower.mjs';
import { readTflite } from './tflite.mjs';

const everyPoint = Array.from({ length: 468 }, (_, number) => number);

/** The eyes' own branches, left before right: which points, and which of them are the corners. */
const eyes = ({ operators }) => operators
  .filter(({ map }) => map?.subset_idxs.length === 71)
  .map(({ map }) => ({ points: map.subset_idxs, corners: [map.left_rotation_idx, map.right_rotation_idx] }));

export function openNetworks() {
  const mesh = openPackage(PACKAGES.mesh);
  const segmentation = openPackage(PACKAGES.segmentation);
  const packed = mesh.get('package/face_mesh_solution_packed_assets.data');
  const loader = mesh.get('package/face_mesh_solution_packed_assets_loader.js').toString();
  const inside = (name) => {
    const entry = new RegExp(`"filename": "[^"]*/${name}\\.tflite", "start": (\\d+), "end": (\\d+)`).exec(loader);
    if (!entry) throw new Error(`${name} is not in the package`);
    return readTflite(packed.subarray(Number(entry[1]), Number(entry[2])));
  };
  return {
    detector: inside('face_detection_short_range'),
    plain: inside('face_landmark'),
    attention: inside('face_landmark_with_attention'),
    segmenter: readTflite(segmentation.get('package/selfie_segmentation.tflite')),
  };
}

/** Scores and boxes of the two grids of anchors. */
export function detector(graph) {
  return plainOutputs(graph, ['classificator_8', 'classificator_16', 'regressor_8', 'regressor_16']);
}
/** Plain eight bits in the last block and the scores shift the boxes by 5 %. */
detector.keep = ['conv2d_16', 'classificator_8', 'classificator_16'];

/** How likely each pixel shows a person, four pixels (2 x 2) a cell. */
export function segmenter(graph) {
  return plainOutputs(graph, ['activation_10']);
}
segmenter.keep = [];

/** All 468 points and the flag, without refinement. */
export function plain(graph) {
  const lowered = plainOutputs(graph, ['conv2d_21', 'conv2d_31']);
  lowered.outputs[0].labels = everyPoint;
  return lowered;
}

const triples = (rows) => rows.flatMap((row) => [3 * row, 3 * row + 1, 3 * row + 2]);
const pairs = (rows) => rows.flatMap((row) => [2 * row, 2 * row + 1]);

/** All of the mesh with attention that is looked at, as it was made: points, both eyes, the flag. */
export function attention(graph) {
  const names = ['output_mesh', 'output_left_eye', 'output_right_eye', 'conv_faceflag'];
  const lowered = plainOutputs(graph, names);
  const labels = [everyPoint, ...eyes(graph).map(({ points }) => points), []];
  lowered.outputs.forEach((output, i) => { output.labels = labels[i]; });
  return lowered;
}

/** Label of a point that is there only to tell where an eye is cut out. */
const HELPER = 0xffff;
/** The outermost of an eye's own points, which alone tell how far it reaches. */
const RING = 23;

/**
 * The mesh as it is packed: the points wanted, one eye, the flag.
 *
 * The branch of the left eye reads the right one too, on the mirrored picture: what is left of a face
 * is right of its mirror image, and the other branch's weights need not be loaded. For this the first
 * points are those that tell where the left eye is cut out, then those of the right eye in the same
 * order; and the eye's output is there twice, once with the left eye's numbers, once with the right's.
 */
export function mesh(graph, points) {
  const lowered = plainOutputs(graph, ['output_mesh', 'output_left_eye', 'conv_faceflag']);
  const [left, right] = eyes(graph);
  // The right eye's corners stand the other way round.
  const firsts = [...left.points.slice(-RING), ...left.corners,
    ...right.points.slice(-RING), ...right.corners.toReversed()];
  const rows = [...firsts, ...points.filter((number) => !firsts.includes(number))];
  const [all, eye, flag] = lowered.outputs.map(({ node }) => node);
  keepRows(all, triples(rows));
  const crop = eye.inputs[1];
  crop.subset = Array.from({ length: RING }, (_, i) => i);
  crop.ends = [RING, RING + 1];
  const refined = [...left.points.keys()].filter((row) => points.includes(left.points[row]));
  keepRows(eye.inputs[0], pairs(refined));
  eye.shape = eye.inputs[0].shape;
  return {
    ...lowered,
    outputs: [
      { node: all, labels: rows.map((number) => points.includes(number) ? number : HELPER) },
      ...[left, right].map(({ points }) => ({ node: eye, labels: refined.map((row) => points[row]) })),
      { node: flag, labels: [] },
    ],
  };
}
/**
 * Measured layer by layer: the narrow one that all of the points pass through costs the most and
 * stays as it is.
 */
mesh.keep = ['conv2d_18'];

export const keptPoints = KEPT;

function plainOutputs(graph, names) {
  const lowered = lower(graph, names.map((name) => ({ name })));
  return { ...lowered, outputs: lowered.outputs.map((node) => ({ node, labels: [] })) };
}
