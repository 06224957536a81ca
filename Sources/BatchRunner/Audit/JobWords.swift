/// Words of job postings that name a role or a tool.
enum JobWords {
  /// Titles by the label of their role.
  static let titles: [(leans: String, phrases: [String])] = [
    (
      "production",
      [
        "ai engineer*", "applied machine learning engineer*", "applied ml engineer*",
        "machine learning developer*", "machine learning engineer*", "machine learning platform engineer*",
        "ml engineer*", "ml platform engineer*", "mle", "mlops engineer*", "production ml engineer*",
      ]
    ),
    (
      "research",
      [
        "ai researcher*", "ai scientist*", "machine learning researcher*", "machine learning scientist*",
        "ml researcher*", "phd student*", "postdoc*", "postdoctoral researcher*", "research engineer*",
        "research fellow*", "research intern*", "research scientist*",
      ]
    ),
  ]

  /// Languages, frameworks, clouds and products: who has used them has not thereby run anything.
  static let tools = """
    airflow, ansible, argo, aws, azure, bigquery, caffe, cassandra, catboost, clickhouse, cuda, dask, databricks, dagster, dbt, \
    deepspeed, django, docker, dvc, elasticsearch, faiss, fastapi, flask, flink, gcp, git, github actions, gitlab, golang, \
    google cloud, grafana, hadoop, haystack, helm, hive, huggingface, hugging face, java, javascript, jax, jenkins, jupyter, \
    kafka, keras, kubeflow, kubernetes, k8s, langchain, langgraph, lightgbm, linux, llamaindex, matlab, matplotlib, milvus, mlflow, \
    mongodb, mxnet, neptune, numpy, onnx, onnxruntime, opencv, openvino, pandas, pinecone, polars, postgres, postgresql, prefect, \
    prometheus, pulumi, pyspark, python, pytorch, pytorch lightning, qdrant, ray serve, redis, rust, sagemaker, scala, \
    scikit learn, scipy, seldon, sklearn, snowflake, spacy, spark, sql, tensorflow, tensorrt, terraform, theano, \
    torchserve, transformers library, triton, typescript, vertex ai, vllm, weaviate, weights and biases, wandb, xgboost
    """.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
}
