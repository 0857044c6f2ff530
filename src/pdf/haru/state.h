/// What the files of this folder share: the libharu handles behind Document. The only header that includes libharu's.
#pragma once

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "haru/document.h"

namespace planverk::pdf::haru {

// Numbers that libharu gives the objects which every document has; checked at start.
inline constexpr ObjectId catalog_number = 1;
inline constexpr ObjectId pages_number = 2;
inline constexpr ObjectId info_number = 3;
/// Indirect objects in a PDF/A file (ISO 19005-2, 6.1.13).
inline constexpr ObjectId limit_objects = 8'388'607;

using PageEntries = std::unordered_map<ObjectId, std::string>;  ///< looked up only, never walked

/// libharu's user data: reached from its error handler and from every dictionary.
struct FirstError {
  HPDF_STATUS code = 0;
  HPDF_STATUS detail = 0;
  PageEntries* pages = nullptr;
};

struct Document::State {
  HPDF_Doc document = nullptr;
  HPDF_MMgr memory = nullptr;
  HPDF_Xref objects = nullptr;
  HPDF_Page first_page = nullptr;  ///< made by create(), handed out by the first add_page()
  FirstError error;
  std::deque<std::string> texts;  ///< entries of dictionaries; addresses stay
  std::string flate_filter = "/Filter/FlateDecode";
  PageEntries page_entries;

  [[nodiscard]] bool ok() const { return error.code == 0; }
  std::string* keep(std::string text);
  HPDF_Dict dictionary(ObjectId object);
  void put_bytes(HPDF_Dict dictionary, std::string_view bytes);
  void fail(HPDF_STATUS code) {
    if (error.code == 0) error.code = code;
  }
};

inline ObjectId number_of(HPDF_Dict dictionary) {
  return dictionary->header.obj_id & 0x00FF'FFFF;
}
inline const HPDF_BYTE* bytes_of(std::string_view text) {
  return reinterpret_cast<const HPDF_BYTE*>(text.data());
}

}  // namespace planverk::pdf::haru
