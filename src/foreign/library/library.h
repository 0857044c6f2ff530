/// libqpdf's C functions, loaded when the first PDF file of others is opened (base/loaded.h). The C interface, since a
/// library that is loaded at need gives functions, and no classes (decisions/49).
#pragma once

#include <qpdf/qpdf-c.h>

namespace planverk::foreign {

struct QpdfLibrary {
  decltype(&::qpdf_cleanup) cleanup = nullptr;
  decltype(&::qpdf_get_error) get_error = nullptr;
  decltype(&::qpdf_get_error_code) get_error_code = nullptr;
  decltype(&::qpdf_get_error_message_detail) get_error_message_detail = nullptr;
  decltype(&::qpdf_get_last_string_length) get_last_string_length = nullptr;
  decltype(&::qpdf_get_object_by_id) get_object_by_id = nullptr;
  decltype(&::qpdf_get_pdf_version) get_pdf_version = nullptr;
  decltype(&::qpdf_get_root) get_root = nullptr;
  decltype(&::qpdf_get_trailer) get_trailer = nullptr;
  decltype(&::qpdf_has_error) has_error = nullptr;
  decltype(&::qpdf_init) init = nullptr;
  decltype(&::qpdf_is_encrypted) is_encrypted = nullptr;
  decltype(&::qpdf_is_linearized) is_linearized = nullptr;
  decltype(&::qpdf_more_warnings) more_warnings = nullptr;
  decltype(&::qpdf_next_warning) next_warning = nullptr;
  decltype(&::qpdf_oh_begin_dict_key_iter) oh_begin_dict_key_iter = nullptr;
  decltype(&::qpdf_oh_dict_more_keys) oh_dict_more_keys = nullptr;
  decltype(&::qpdf_oh_dict_next_key) oh_dict_next_key = nullptr;
  decltype(&::qpdf_oh_get_array_item) oh_get_array_item = nullptr;
  decltype(&::qpdf_oh_get_array_n_items) oh_get_array_n_items = nullptr;
  decltype(&::qpdf_oh_get_binary_string_value) oh_get_binary_string_value = nullptr;
  decltype(&::qpdf_oh_get_binary_utf8_value) oh_get_binary_utf8_value = nullptr;
  decltype(&::qpdf_oh_get_dict) oh_get_dict = nullptr;
  decltype(&::qpdf_oh_get_generation) oh_get_generation = nullptr;
  decltype(&::qpdf_oh_get_key) oh_get_key = nullptr;
  decltype(&::qpdf_oh_get_object_id) oh_get_object_id = nullptr;
  decltype(&::qpdf_oh_get_stream_data) oh_get_stream_data = nullptr;
  decltype(&::qpdf_oh_get_type_code) oh_get_type_code = nullptr;
  decltype(&::qpdf_oh_get_value_as_bool) oh_get_value_as_bool = nullptr;
  decltype(&::qpdf_oh_get_value_as_longlong) oh_get_value_as_longlong = nullptr;
  decltype(&::qpdf_oh_get_value_as_name) oh_get_value_as_name = nullptr;
  decltype(&::qpdf_oh_get_value_as_real) oh_get_value_as_real = nullptr;
  decltype(&::qpdf_oh_new_null) oh_new_null = nullptr;
  decltype(&::qpdf_oh_new_object) oh_new_object = nullptr;
  decltype(&::qpdf_oh_release) oh_release = nullptr;
  decltype(&::qpdf_oh_unparse_binary) oh_unparse_binary = nullptr;
  decltype(&::qpdf_read_memory) read_memory = nullptr;
  decltype(&::qpdf_set_suppress_warnings) set_suppress_warnings = nullptr;
  decltype(&::qpdf_silence_errors) silence_errors = nullptr;
};

/// Throws MissingLibrary where the system does not have the library that the program was built with.
[[nodiscard]] const QpdfLibrary& qpdf_library();

}  // namespace planverk::foreign
