#include "core/network/onnx_model.h"

#include "core/network/onnx_check.h"
#include "core/network/onnx_tensor.h"
#include "core/network/protobuf_reader.h"

#include <limits>
#include <set>

namespace acti {
namespace {

using detail::isPlainName;

constexpr std::size_t kMostNodes = 50'000;

// Reads messages into values; after the first error nothing more is taken.
class ModelReader {
public:
    Result<OnnxModel> read(std::string_view bytes) {
        bool hasGraph = false;
        each(bytes, [&](const ProtobufField& field) {
            switch (field.number) {
            case 2:
                return takeName(field, m_model.producer);
            case 7:
                expectOnce(hasGraph, "graph");
                return takeGraph(messageOf(field));
            case 8:
                return takeOpset(messageOf(field));
            case 20:
                return fail(ErrorCode::Unsupported, "is a recipe for training, which cannot be read");
            case 25:
                return fail(ErrorCode::Unsupported, "defines functions of its own, which cannot be read");
            default:
                return;
            }
        });
        if (!m_error && (!hasGraph || m_model.nodes.empty()))
            fail(ErrorCode::Malformed, "has no graph");
        dropInitialisersFromInputs();
        if (m_error)
            return Error{m_error->code, "is no ONNX file that can be read: " + m_error->what, ""};
        return std::move(m_model);
    }

private:
    void fail(ErrorCode code, std::string what) {
        if (!m_error)
            m_error = Error{code, std::move(what), ""};
    }

    // Every value this makes is counted, so that a small file cannot become a large one in memory.
    void count() {
        constexpr std::size_t kMostParts = 200'000;
        if (++m_parts > kMostParts)
            fail(ErrorCode::TooLarge, "it has more than 200000 parts");
    }

    template<class Take>
    void each(std::string_view message, Take take) {
        ProtobufReader reader(message);
        while (const auto field = m_error ? std::nullopt : reader.next())
            take(*field);
        if (reader.isDamaged())
            fail(ErrorCode::Malformed, "its bytes are damaged or cut off");
    }

    // Protocol Buffers merges what stands twice; a file of which two readers may take two halves is refused.
    void expectOnce(bool& isThere, const char* what) {
        if (isThere)
            fail(ErrorCode::Malformed, std::string("it has two of what can be there once: ") + what);
        isThere = true;
    }

    std::string_view messageOf(const ProtobufField& field) {
        count();
        if (field.type == WireType::Bytes)
            return field.bytes;
        fail(ErrorCode::Malformed, "a number stands where a message should");
        return {};
    }

    void takeName(const ProtobufField& field, std::string& into) {
        count();
        if (field.type != WireType::Bytes || !isPlainName(field.bytes))
            return fail(ErrorCode::Malformed, "a name is too long or not of printable characters");
        into = field.bytes;
    }

    void takeNames(const ProtobufField& field, std::vector<std::string>& into) { takeName(field, into.emplace_back()); }

    std::uint64_t numberOf(const ProtobufField& field) {
        if (field.type == WireType::Varint)
            return field.value;
        fail(ErrorCode::Malformed, "a message stands where a number should");
        return 0;
    }

    void takeOpset(std::string_view message) {
        std::string domain;
        std::uint64_t version = 0;
        each(message, [&](const ProtobufField& field) {
            if (field.number == 1)
                takeName(field, domain);
            else if (field.number == 2)
                version = numberOf(field);
        });
        constexpr std::uint64_t kLatest = 1000;
        if (version > kLatest)
            fail(ErrorCode::Malformed, "its version of operators makes no sense");
        if (domain.empty() || domain == "ai.onnx")
            m_model.opset = static_cast<std::int64_t>(version);
    }

    void takeGraph(std::string_view message) {
        each(message, [&](const ProtobufField& field) {
            switch (field.number) {
            case 1:
                if (m_model.nodes.size() == kMostNodes)
                    return fail(ErrorCode::TooLarge, "it has more than 50000 nodes");
                return m_model.nodes.push_back(nodeOf(messageOf(field)));
            case 5:
                return takeTensor(messageOf(field), m_model.initialisers.emplace_back());
            case 11:
                return m_model.inputs.push_back(valueOf(messageOf(field)));
            case 12:
                return m_model.outputs.push_back(valueOf(messageOf(field)));
            case 13:
                return m_model.values.push_back(valueOf(messageOf(field)));
            case 14:
                return fail(ErrorCode::Unsupported, "it is quantised");
            case 15:
                return fail(ErrorCode::Unsupported, "it has sparse tensors");
            default:
                return;
            }
        });
    }

    void takeTensor(std::string_view message, OnnxTensor& into) {
        if (m_error)
            return;
        auto tensor = detail::parseOnnxTensor(message);
        if (!tensor)
            return fail(tensor.error().code, tensor.error().what);
        for (std::size_t i = 0; i < tensor->parts.size(); ++i)
            count();
        into = std::move(*tensor);
    }

    OnnxNode nodeOf(std::string_view message) {
        OnnxNode node;
        each(message, [&](const ProtobufField& field) {
            switch (field.number) {
            case 1:
                return takeNames(field, node.inputs);
            case 2:
                return takeNames(field, node.outputs);
            case 3:
                return takeName(field, node.name);
            case 4:
                return takeName(field, node.op);
            case 5:
                return node.attributes.push_back(attributeOf(messageOf(field)));
            case 7:
                return takeName(field, node.domain);
            default:
                return;
            }
        });
        return node;
    }

    OnnxAttribute attributeOf(std::string_view message) {
        OnnxAttribute attribute;
        bool hasTensor = false;
        each(message, [&](const ProtobufField& field) {
            switch (field.number) {
            case 1:
                return takeName(field, attribute.name);
            case 3:
            case 8:
                return takeNumbers(field, attribute.numbers);
            case 5:
                expectOnce(hasTensor, "a tensor of an attribute");
                return takeTensor(messageOf(field), attribute.tensor.emplace());
            case 6:
            case 11:
                return fail(ErrorCode::Unsupported,
                            "it has graphs within nodes (If, Loop, Scan), which cannot be read");
            case 10:
            case 22:
            case 23:
                return fail(ErrorCode::Unsupported, "an attribute has sparse tensors or several");
            case 21:
                return fail(ErrorCode::Unsupported, "an attribute refers to a function");
            default:
                return;
            }
        });
        return attribute;
    }

    void takeNumbers(const ProtobufField& field, std::vector<std::int64_t>& into) {
        std::string_view bytes = field.bytes;
        if (field.type != WireType::Varint && field.type != WireType::Bytes)
            return fail(ErrorCode::Malformed, "an attribute's numbers are damaged");
        while (!bytes.empty() && !m_error) {
            const auto number = takeVarint(bytes);
            if (!number)
                return fail(ErrorCode::Malformed, "an attribute's numbers are damaged");
            count();
            into.push_back(static_cast<std::int64_t>(*number));
        }
    }

    OnnxValue valueOf(std::string_view message) {
        OnnxValue value;
        bool hasType = false;
        each(message, [&](const ProtobufField& field) {
            if (field.number == 1)
                return takeName(field, value.name);
            if (field.number != 2)
                return;
            expectOnce(hasType, "the type of a value");
            takeType(messageOf(field), value);
        });
        return value;
    }

    void takeType(std::string_view message, OnnxValue& value) {
        bool hasTensor = false;
        each(message, [&](const ProtobufField& field) {
            if (field.number == 6)
                return; // a denotation, for people
            if (field.number != 1)
                return fail(ErrorCode::Unsupported, "a value is other than a tensor (a list, a map)");
            expectOnce(hasTensor, "the tensor of a value");
            bool hasShape = false;
            each(messageOf(field), [&](const ProtobufField& part) {
                if (part.number != 2)
                    return;
                expectOnce(hasShape, "the shape of a value");
                takeShape(messageOf(part), value.axes.emplace());
            });
        });
    }

    void takeShape(std::string_view message, std::vector<std::optional<std::size_t>>& axes) {
        constexpr std::size_t kMostAxes = 8;
        each(message, [&](const ProtobufField& field) {
            if (field.number != 1)
                return;
            if (axes.size() == kMostAxes)
                return fail(ErrorCode::Unsupported, "a value has more than 8 axes");
            auto& axis = axes.emplace_back();
            each(messageOf(field), [&](const ProtobufField& part) {
                if (part.number != 1)
                    return;
                const std::uint64_t size = numberOf(part);
                if (size > std::uint64_t{std::numeric_limits<std::int32_t>::max()})
                    return fail(ErrorCode::Malformed, "an axis of a value is negative or far too long");
                axis = static_cast<std::size_t>(size);
            });
        });
    }

    // Older files list weights among the inputs too.
    void dropInitialisersFromInputs() {
        std::set<std::string_view> names;
        for (const OnnxTensor& tensor : m_model.initialisers)
            names.insert(tensor.name);
        std::erase_if(m_model.inputs, [&](const OnnxValue& value) { return names.contains(value.name); });
    }

    OnnxModel m_model;
    std::size_t m_parts = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<OnnxModel> parseOnnx(std::string_view bytes) {
    if (bytes.size() > kLargestOnnxFile)
        return Error{ErrorCode::TooLarge, "is over 512 MiB, the most that can be read", ""};
    auto model = ModelReader().read(bytes);
    if (!model)
        return model;
    if (auto checked = detail::checkOnnxGraph(*model); !checked)
        return Error{checked.error().code, "is no ONNX file that can be read: " + checked.error().what, ""};
    return model;
}

} // namespace acti
