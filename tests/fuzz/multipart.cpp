// SPDX-License-Identifier: BSL-1.0
// Whatever the parts hold, an independent reader gets them back from what was written, and the
// boundary is short.
#include "fuzz.hpp"

#include "multipart_reader.hpp"

#include <xdm/http/multipart.hpp>

#include <vector>

// The text cut at each 0xff: name, content, file name and type in turn.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    std::string_view rest = text;
    auto const cut = [&] {
        auto const piece = rest.substr(0, rest.find('\xff'));
        rest.remove_prefix(piece.size() == rest.size() ? piece.size() : piece.size() + 1);
        return piece;
    };
    std::vector<xdm::part> parts;
    while (!rest.empty()) {
        auto& one = parts.emplace_back(xdm::part{cut()});
        one.content = cut();
        one.file_name = cut();
        one.type = cut();
    }
    if (parts.empty())
        return 0;
    auto const body = xdm::write_multipart(parts);
    auto const read = multipart::read(body.content_type, body.bytes);
    must(read.has_value(), "it is multipart/form-data");
    must(read->size() == parts.size(), "as many parts");
    for (std::size_t n = 0; n < parts.size(); ++n) {
        must((*read)[n].name == parts[n].name, "the name");
        must((*read)[n].content == parts[n].content, "the content");
        must((*read)[n].file_name == parts[n].file_name, "the file's name");
        must((*read)[n].headers.size() <= 2, "no header of a caller's");
    }
    must(body.content_type.size() < 60, "the boundary is short");
    return 0;
}
