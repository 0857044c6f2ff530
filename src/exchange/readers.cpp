#include "exchange/readers.h"

#include <algorithm>

#include "cases/fiks_arkiv.h"
#include "cases/fiks_politisk.h"
#include "cases/reader.h"
#include "ledger/kostra.h"
#include "ledger/reader.h"
#include "ledger/sie.h"
#include "statistics/cube.h"
#include "statistics/kolada.h"
#include "statistics/reader.h"
#include "table/reader.h"
#include "word/reader.h"

namespace planverk::exchange {

namespace {

constexpr Reader rows[] = {
    {"docx", recognise_word, read_word},
    {"xlsx", recognise_xlsx, read_table},
    {"kostra", ledger::is_kostra, ledger::read_kostra_file},
    {"sie", ledger::is_sie, ledger::read_sie_file},
    {"json-stat", statistics::is_json_stat, statistics::read_json_stat_file},
    {"kolada", statistics::is_kolada, statistics::read_kolada_file},
    {"fiks-politisk", cases::is_fiks_politisk, cases::read_fiks_politisk_file},
    {"fiks-arkiv", cases::is_fiks_arkiv, cases::read_fiks_arkiv_file},
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
