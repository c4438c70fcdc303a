// The networks: where each lies in its package, what is wanted of it, what stays in half precision.

import { PACKAGES, openPackage } from './packages.mjs';
import { DEEP, KEPT } from './points.mjs';
import { keepRows, lower, order } from './lower.mjs';
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
detector.keep = ({ name }) => ['conv2d_16', 'classificator_8', 'classificator_16'].includes(name);

/** How likely each pixel shows a person, four pixels (2 x 2) a cell. */
export function segmenter(graph) {
  return plainOutputs(graph, ['activation_10']);
}
segmenter.keep = () => false;

/** All 468 points and the flag, without refinement. */
export function plain(graph) {
  const lowered = plainOutputs(graph, ['conv2d_21', 'conv2d_31']);
  lowered.outputs[0].labels = everyPoint;
  return lowered;
}

const pairs = (rows, step = 2) => rows.flatMap((row) => [step * row, step * row + 1]);

/** All of the mesh with attention that is looked at, as it was made: points, both eyes, the flag. */
export function attention(graph) {
  const names = ['output_mesh', 'output_left_eye', 'output_right_eye', 'conv_faceflag'];
  const lowered = plainOutputs(graph, names);
  const labels = [everyPoint, ...eyes(graph).map(({ points }) => points), []];
  lowered.outputs.forEach((output, i) => { output.labels = labels[i]; });
  return lowered;
}

/** The outermost of an eye's own points, which alone tell how far it reaches. */
const RING = 23;

/**
 * The mesh as it is packed: of the points only what is used, one eye, the flag. The mesh's own last
 * layer is there three times over, for the points that tell where the eyes are cut out, for the other
 * points wanted, and for the depths of a few.
 *
 * The branch of the left eye reads the right one too, on the mirrored picture: what is left of a face
 * is right of its mirror image, and the other branch's weights need not be loaded. For this the first
 * output holds the points that tell where the left eye is cut out, then those of the right eye in the
 * same order; and the eye's output is there twice, once with the left eye's numbers, once with the
 * right's.
 */
export function mesh(graph, points) {
  const { input, outputs } = plainOutputs(graph, ['output_mesh', 'output_left_eye', 'conv_faceflag']);
  const [all, eye, flag] = outputs.map(({ node }) => node);
  const [left, right] = eyes(graph);
  // The right eye's corners stand the other way round.
  const places = [...left.points.slice(-RING), ...left.corners,
    ...right.points.slice(-RING), ...right.corners.toReversed()];
  const others = points.filter((number) => !left.points.includes(number) && !right.points.includes(number));
  const part = (name, rows) => {
    const node = { ...all, name };
    keepRows(node, rows);
    return node;
  };
  const eyeRing = part('output_mesh_eyes', pairs(places, 3));
  const crop = eye.inputs[1];
  crop.inputs[1] = eyeRing;
  crop.axes = 2;
  crop.subset = Array.from({ length: RING }, (_, i) => i);
  crop.ends = [RING, RING + 1];
  const refined = [...left.points.keys()].filter((row) => points.includes(left.points[row]));
  keepRows(eye.inputs[0], pairs(refined));
  eye.shape = eye.inputs[0].shape;
  const wanted = [
    { node: eyeRing, labels: [] },
    { node: part('output_mesh_others', pairs(others, 3)), labels: others },
    { node: part('output_mesh_depths', DEEP.map((number) => 3 * number + 2)), labels: DEEP },
    ...[left, right].map(({ points }) => ({ node: eye, labels: refined.map((row) => points[row]) })),
    { node: flag, labels: [] },
  ];
  return { input, outputs: wanted, nodes: order(wanted.map(({ node }) => node), input) };
}
/**
 * Measured layer by layer, on the portrait and on labelled photos: these gain the most for what they
 * weigh by staying as they are. Where the eyes are cut out hangs on `output_mesh_eyes`, every point on
 * the narrow `conv2d_18`, the lids on the eye's last layer; the small early layers, whose numbers the
 * eye's branch reads too, cost next to nothing, and so do all depthwise ones.
 */
mesh.keep = ({ kind, name }) => kind === 'depthwise' || NARROW.includes(name);
const NARROW = [
  'conv2d_4', 'conv2d_5', 'conv2d_6', 'conv2d_7', 'conv2d_8', 'conv2d_9', 'conv2d_18', 'conv2d_19',
  'conv2d_33', 'conv2d_34', 'conv2d_44', 'conv2d_45', 'conv_left_eye', 'output_mesh_eyes',
];

export const keptPoints = KEPT;

function plainOutputs(graph, names) {
  const lowered = lower(graph, names.map((name) => ({ name })));
  return { ...lowered, outputs: lowered.outputs.map((node) => ({ node, labels: [] })) };
}
