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
#include <utility>
#include <vector>

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

/// The file as far as it is written: streams go in as soon as they are made, so that no byte of them stands twice in
/// memory.
class Output {
 public:
  // The comment of bytes above 127 marks the file as binary (ISO 19005-2, 6.1.2).
  Output() : bytes_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") {}

  /// `value` without `obj` and `endobj`.
  void object(ObjectId number, std::string_view value);
  /// Entries as Document::add_stream takes them, Length as it is written: a number or a reference.
  void stream(ObjectId number, std::string_view entries, std::string_view length, std::string_view encoded);
  void append(std::string_view text) { bytes_ += text; }

  /// Where an object begins; 0: it is not written yet.
  [[nodiscard]] std::uint64_t place_of(ObjectId number) const { return number < places_.size() ? places_[number] : 0; }
  [[nodiscard]] std::uint64_t size() const { return bytes_.size(); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  void begin(ObjectId number);
  std::string bytes_;
  std::vector<std::uint64_t> places_;  ///< by number
};

struct Document::State {
  HPDF_Doc document = nullptr;
  HPDF_MMgr memory = nullptr;
  HPDF_Xref objects = nullptr;
  HPDF_Page first_page = nullptr;  ///< made by create(), handed out by the first add_page()
  FirstError error;
  std::deque<std::string> texts;  ///< entries of dictionaries; addresses stay
  PageEntries page_entries;
  std::unordered_map<ObjectId, std::string> values;  ///< of objects that libharu knows by number alone; looked up only
  Output output;

  [[nodiscard]] bool ok() const { return error.code == 0; }
  std::string* keep(std::string text);
  HPDF_Dict dictionary(ObjectId object);
  void fail(HPDF_STATUS code) {
    if (error.code == 0) error.code = code;
  }
};

template <class Object>
ObjectId number_of(const Object* object) {
  return object->header.obj_id & 0x00FF'FFFF;
}
inline const HPDF_BYTE* bytes_of(std::string_view text) {
  return reinterpret_cast<const HPDF_BYTE*>(text.data());
}

}  // namespace planverk::pdf::haru
