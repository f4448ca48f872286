// SPDX-License-Identifier: BSL-1.0
// All who decode: the same answer in, the same outcome out, nothing kept of the body.
#ifndef XDM_TESTS_BENCH_DECODE_CONTENDER_HPP
#define XDM_TESTS_BENCH_DECODE_CONTENDER_HPP

#include <xdm/decode/failure.hpp>
#include <xdm/decode/success.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/http/response.hpp>

#include <utility>

namespace bench {

using page_outcome = xdm::outcome<xdm::event_page>;

page_outcome by_xdm(xdm::response const&);
page_outcome by_own_reader(xdm::response const&);
page_outcome by_nlohmann(xdm::response const&);
page_outcome by_boost(xdm::response const&);
page_outcome by_boost_monotonic(xdm::response const&);
page_outcome by_rapidjson(xdm::response const&);
page_outcome by_rapidjson_in_situ(xdm::response const&);
page_outcome by_rapidjson_sax(xdm::response const&);
page_outcome by_rapidjson_sax_unchecked(xdm::response const&); // takes any bytes for UTF-8
page_outcome by_simdjson(xdm::response const&);

/// What `decode<get_events>` does, with `read(body, document)` in place of xdm's own reading.
template <class Read>
page_outcome decode_by(xdm::response const& r, Read read)
{
    using namespace xdm;
    if (r.status >= 400) {
        wire::document<wire::no_data> body;
        if (!read(r.body, body))
            return detail::not_the_api(r, "not JSON");
        return detail::refused<page_outcome>(detail::completed(std::move(body.error), r), r);
    }
    wire::document<wire::event_list> body;
    if (read(r.body, body))
        if (auto made = detail::maker<event_page>::of(body, r))
            return std::move(*made);
    return detail::not_the_api(r, "no page");
}

} // namespace bench

#endif
