"""spark-submit spark.py LIST OUT: the same through Spark's pipe."""
import sys
from pyspark import SparkContext

sc = SparkContext(appName='gt')
sc.textFile(sys.argv[1], 64).pipe('./map').saveAsTextFile(sys.argv[2])
