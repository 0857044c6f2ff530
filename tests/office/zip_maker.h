/// Zip files made here, honest ones and others: nothing in them has to be true.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::test {

struct ZipPart {
  std::string name;
  std::string bytes;
  bool packed = false;                            ///< deflated, else stored
  std::optional<std::uint32_t> stated_size = {};  ///< unpacked, in both headers
  std::optional<std::uint32_t> stated_sum = {};   ///< CRC-32
  std::optional<std::uint16_t> method = {};
  std::uint16_t flags = 0;      ///< 1: encrypted
  std::uint16_t unix_mode = 0;  ///< with the kind of file: 0120777 is a link
};

[[nodiscard]] std::string make_zip(const std::vector<ZipPart>& parts);

/// What a sheet of a small workbook needs, around `sheet_data` (rows) and what follows them.
struct SmallBook {
  std::string rows;
  std::string behind_rows = {};     ///< mergeCells and the like
  std::string before_rows = {};     ///< cols
  std::string shared_strings = {};  ///< the si elements
  std::string styles = {};          ///< what stands in styleSheet
  std::string workbook_head = {};   ///< workbookPr
  std::string workbook_tail = {};   ///< calcPr
  std::string content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  std::string whole_sheet = {};  ///< in place of all of the sheet's part
  bool packed = true;            ///< the sheet
  bool strict = false;           ///< the namespaces of ISO/IEC 29500 strict
};
[[nodiscard]] std::vector<ZipPart> parts_of(const SmallBook& book);
[[nodiscard]] std::string make_book(const SmallBook& book);

}  // namespace planverk::test
