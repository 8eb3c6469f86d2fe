// A stack of any text: what is sound is written as a document that is sound and the same.
#include "tests/fuzz/document_fuzz.h"

#include "core/spatial/stack_json.h"

int fuzzOne(std::string_view bytes) { return acti::fuzzDocument(bytes, acti::funnelStackFromJson); }
