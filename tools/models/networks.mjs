// The networks: where each lies in its package, what is wanted of it, what stays in half precision.

import { PACKAGES, openPackage } from './packages.mjs';
import { KEPT } from './points.mjs';
import { keepRows, lower } from './lower.mjs';
import { readTflite } from './tflite.mjs';

const everyPoint = Array.from({ length: 468 }, (_, number) => number);

/** The eyes' own points, in the order in which the eye branches give them. */
const eyes = ({ operators }) => operators
  .filter(({ kind }) => kind === 'Landmarks2TransformMatrix')
  .map(({ map }) => map.subset_idxs)
  .filter((subset) => subset.length === 71);

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
/** Plain eight bits here shift the boxes by 5 %. */
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
plain.keep = [];

/**
 * Points, refined eyes and the flag.
 * @param points the numbers to keep; those that tell where the eyes are cut out are added
 */
export function attention(graph, points = everyPoint) {
  const lowered = lower(graph, ['output_mesh', 'output_left_eye', 'output_right_eye', 'conv_faceflag']
    .map((name) => ({ name })));
  const subsets = eyes(graph);
  const kept = [...new Set([...points, ...subsets.flat()])].sort((a, b) => a - b);
  const [mesh, left, right, flag] = lowered.outputs;
  keepRows(mesh, kept.flatMap((number) => [3 * number, 3 * number + 1, 3 * number + 2]));
  const refined = [left, right].map((place, i) => {
    const rows = [...subsets[i].keys()].filter((row) => points.includes(subsets[i][row]));
    keepRows(place.inputs[0], rows.flatMap((row) => [2 * row, 2 * row + 1]));
    place.shape = place.inputs[0].shape;
    return { node: place, labels: rows.map((row) => subsets[i][row]) };
  });
  for (const node of lowered.nodes) {
    if (node.kind !== 'crop') continue;
    node.ends = node.ends.map((number) => kept.indexOf(number));
    node.subset = node.subset.map((number) => kept.indexOf(number));
  }
  return { ...lowered, outputs: [{ node: mesh, labels: kept }, ...refined, { node: flag, labels: [] }] };
}
attention.keep = [];

export const keptPoints = KEPT;

function plainOutputs(graph, names) {
  const lowered = lower(graph, names.map((name) => ({ name })));
  return { ...lowered, outputs: lowered.outputs.map((node) => ({ node, labels: [] })) };
}
