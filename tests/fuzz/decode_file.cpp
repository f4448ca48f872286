// SPDX-License-Identifier: BSL-1.0
// A file is the body, byte for byte, unless its type is JSON and it says that something is wrong.
#include "decode.hpp"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const r = fuzz::to_answer(to_text(data, size));
    auto const outcome = xdm::decode<xdm::download_media>(r);
    must(outcome == xdm::decode<xdm::v1::download_media>(r), "both ways are read alike");
    auto const good = r.status >= 200 && r.status < 300;
    std::string type{r.headers.find("content-type").value_or("")};
    for (auto& c : type)
        c = xdm::detail::to_lower(c);
    if (auto const* const file = std::get_if<xdm::media_file>(&outcome)) {
        must(good && file->bytes == r.body, "the bytes of a success");
        must(file->content_type == r.headers.find("content-type").value_or(""), "and their type");
    } else if (good) {
        must(type.find("json") != type.npos, "only JSON is no file");
        must(std::holds_alternative<xdm::problem>(fuzz::read<xdm::download_media>(r)) ||
                 r.status == 429,
            "but a problem");
    }
    return 0;
}
