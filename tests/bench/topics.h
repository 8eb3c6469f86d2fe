// The topics that are measured; each registers its benchmarks.
#pragma once

namespace acti::bench {

// Every activation of the catalogue on 16 M floats, one and two threads, beside memcpy of the same bytes and oneDNN.
void registerPointwise();
// f, f', f'' and all parameter gradients of every activation, in samples a second.
void registerCurves();

// FReLU on a photograph and on a feature map, y alone, beside memcpy of the same bytes, OpenCV and oneDNN.
void registerFunnel();

// The command frelu on 10,000 x 10,000 pixels in colour: items are pixels.
void registerLargePicture();

} // namespace acti::bench
