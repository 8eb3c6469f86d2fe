// Which axis of an array of 3 or 4 axes holds the channels.
#pragma once

namespace acti {

enum class AxisOrder {
    Unsaid,        // channels first, with a note where the array looks like the other
    ChannelsFirst, // C x H x W
    ChannelsLast   // H x W x C, read into C x H x W
};

} // namespace acti
