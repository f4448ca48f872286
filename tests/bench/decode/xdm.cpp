// SPDX-License-Identifier: BSL-1.0
#include <bench/decode/contender.hpp>

#include <xdm/decode/decode.hpp>

bench::page_outcome bench::by_xdm(xdm::response const& r)
{
    return xdm::decode<xdm::get_events>(r);
}
