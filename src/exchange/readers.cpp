#include "exchange/readers.h"

#include <algorithm>

#include "table/reader.h"
#include "word/reader.h"

namespace planverk::exchange {

namespace {

constexpr Reader rows[] = {
    {"docx", recognise_word, read_word},
    {"xlsx", recognise_xlsx, read_table},
    {"csv", recognise_text_table, read_table},
};

}  // namespace

std::span<const Reader> readers() {
  return rows;
}

const Reader* reader_named(std::string_view name) {
  const auto found = std::ranges::find(rows, name, &Reader::name);
  return found == std::end(rows) ? nullptr : found;
}

const Reader* reader_of(std::string_view bytes) {
  const auto found = std::ranges::find_if(rows, [&](const Reader& each) { return each.recognise(bytes); });
  return found == std::end(rows) ? nullptr : found;
}

}  // namespace planverk::exchange
